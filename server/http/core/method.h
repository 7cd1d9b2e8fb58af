// Method: the HTTP methods that routes can have. Any other is answered with 501.
#pragma once

#include <optional>
#include <string_view>

namespace musubi::http {

enum class Method { get, head, post, put, patch, delete_, options };

[[nodiscard]] std::optional<Method> parse_method(std::string_view text);
[[nodiscard]] std::string_view method_name(Method method);
// Whether the method promises to change nothing (RFC 9110, 9.2.1).
[[nodiscard]] bool is_safe(Method method);

}  // namespace musubi::http
