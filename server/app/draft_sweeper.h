// DraftSweeper: a thread that deletes the drafts which have expired and the answers that were kept
// long enough, at the start and every hour.
#pragma once

#include <thread>

#include "app/clock.h"
#include "services/context.h"

namespace musubi::app {

class DraftSweeper {
 public:
  // `context` must outlive it.
  DraftSweeper(const services::Context& context, Clock clock);

 private:
  std::jthread m_thread;
};

}  // namespace musubi::app
