// Waiting for a network call whose failure is a value, not an exception.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace musubi::http {

constexpr auto as_result = boost::asio::as_tuple(boost::asio::use_awaitable);

}  // namespace musubi::http
