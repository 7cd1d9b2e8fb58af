#include "app/draft_sweeper.h"

#include <fmt/core.h>

#include <chrono>
#include <exception>
#include <typeinfo>

#include "base/pause.h"
#include "services/answer_once.h"
#include "services/draft.h"

namespace musubi::app {

DraftSweeper::DraftSweeper(const services::Context& context, Clock clock) {
  m_thread = std::jthread([&context, clock = std::move(clock)](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      // What fails here is tried again in an hour, and an expired draft opens for nobody meanwhile.
      try {
        (void)services::sweep_drafts(context, clock());
        (void)services::sweep_kept_answers(context, clock());
      } catch (const std::exception& error) {
        fmt::print(stderr, "drafts: the sweep ended with {}\n", typeid(error).name());
      }
      pause(stop, std::chrono::hours{1});
    }
  });
}

}  // namespace musubi::app
