#include "base/pause.h"

#include <gtest/gtest.h>

#include <thread>

namespace musubi {
namespace {

TEST(Pause, ends_when_its_time_is_over) { pause(std::stop_token{}, std::chrono::milliseconds{1}); }

TEST(Pause, ends_when_it_is_told_to) {
  std::jthread waiting{[](const std::stop_token& stop) { pause(stop, std::chrono::hours{24}); }};
  waiting.request_stop();
  waiting.join();
}

}  // namespace
}  // namespace musubi
