// SHA-256, in lower-case hexadecimal: names the content of a programme revision and stands in the
// database for a secret that only its holder knows.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace musubi {

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// The same of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  // Once, at the end.
  [[nodiscard]] std::string finish_hex();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace musubi
