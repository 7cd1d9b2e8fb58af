// What a thread does between its rounds.
#pragma once

#include <chrono>
#include <stop_token>

namespace musubi {

// Returns when the time is over, or at once when the thread is told to stop.
void pause(const std::stop_token& stop, std::chrono::milliseconds duration);

}  // namespace musubi
