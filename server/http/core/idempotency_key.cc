#include "http/core/idempotency_key.h"

#include <algorithm>

namespace musubi::http {

constexpr std::size_t key_characters_min = 16;
constexpr std::size_t key_characters_max = 128;

bool is_idempotency_key(std::string_view key) {
  return key.size() >= key_characters_min && key.size() <= key_characters_max &&
         std::ranges::all_of(key, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_';
         });
}

}  // namespace musubi::http
