// How a message repeats the value that it refuses: short, and never with characters that could
// change the message around it. Personal values are not repeated at all.
#pragma once

#include <string>
#include <string_view>

namespace musubi {

// "it is \"12\"", "it is empty", "it is 400 bytes long" or "it holds characters that can't be
// shown".
[[nodiscard]] std::string describe_refused(std::string_view value);

}  // namespace musubi
