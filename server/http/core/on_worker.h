// on_worker: lets a coroutine of the io threads run one function on a worker thread.
#pragma once

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "http/core/worker_pool.h"

namespace musubi::http {

// Nothing when the workers' queue is full. `work` belongs to the caller until the answer is there.
template <typename Value>
boost::asio::awaitable<std::optional<Value>> on_worker(WorkerPool& workers,
                                                       const std::function<Value()>& work) {
  namespace asio = boost::asio;
  const auto start = [&workers, &work](auto handler) {
    auto shared_handler = std::make_shared<decltype(handler)>(std::move(handler));
    const auto complete = [shared_handler](std::optional<Value> value) {
      auto executor = asio::get_associated_executor(*shared_handler);
      asio::post(executor, [shared_handler, value = std::move(value)]() mutable {
        std::exchange(shared_handler, nullptr)->operator()(std::move(value));
      });
    };
    const Submission submission = workers.submit([complete, &work] { complete(work()); });
    if (submission == Submission::queue_is_full) {
      complete(std::nullopt);
    }
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&,
                                          void(std::optional<Value>)>(start, asio::use_awaitable);
}

}  // namespace musubi::http
