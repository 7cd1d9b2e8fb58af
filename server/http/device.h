// A coarse word for the device that somebody signs in with, so that they know their own sessions
// again: the family of the browser and of the system, and nothing that would tell people apart.
#pragma once

#include <string>
#include <string_view>

namespace musubi::http {

[[nodiscard]] std::string device_word(std::string_view user_agent);

}  // namespace musubi::http
