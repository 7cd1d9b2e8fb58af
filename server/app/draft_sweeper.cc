#include "app/draft_sweeper.h"

#include <fmt/core.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <typeinfo>

#include "services/answer_once.h"
#include "services/draft.h"

namespace musubi::app {

DraftSweeper::DraftSweeper(const services::Context& context, Clock clock) {
  m_thread = std::jthread([&context, clock = std::move(clock)](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
      // What fails here is tried again in an hour, and an expired draft opens for nobody meanwhile.
      try {
        (void)services::sweep_drafts(context, clock());
        (void)services::sweep_kept_answers(context, clock());
      } catch (const std::exception& error) {
        fmt::print(stderr, "drafts: the sweep ended with {}\n", typeid(error).name());
      }
      std::unique_lock lock{mutex};
      wake.wait_for(lock, stop, std::chrono::hours{1}, [] { return false; });
    }
  });
}

}  // namespace musubi::app
