#include "http/core/method.h"

#include <array>

namespace musubi::http {

std::optional<Method> parse_method(std::string_view text) {
  constexpr std::array all{Method::get,   Method::head,    Method::post,   Method::put,
                           Method::patch, Method::delete_, Method::options};
  for (const Method method : all) {
    if (method_name(method) == text) {
      return method;
    }
  }
  return std::nullopt;
}

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::delete_:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
  }
  return "";
}

bool is_safe(Method method) {
  switch (method) {
    case Method::get:
    case Method::head:
    case Method::options:
      return true;
    case Method::post:
    case Method::put:
    case Method::patch:
    case Method::delete_:
      return false;
  }
  return false;
}

}  // namespace musubi::http
