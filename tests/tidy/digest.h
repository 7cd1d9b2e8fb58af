// Digests under which the tidy checks know words that must not stand anywhere in the tree.
#pragma once

#include <string>
#include <string_view>

namespace musubi::tidy {

// SHA-256 of "musubi-tidy:" and the word, in hexadecimal. On a command line:
//   printf 'musubi-tidy:%s' example.jp | sha256sum
[[nodiscard]] std::string digest_of(std::string_view word);

}  // namespace musubi::tidy
