// Sealing: encrypts a stream of bytes piece by piece under a key of its own, which stands at the
// front wrapped under the installation's key. A piece that was changed, left out, exchanged or
// belongs to another name is refused on the way back.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace musubi {

// Made from the text of a key file. Never stored in the database, never in a backup of it.
struct SealingKey {
  std::array<unsigned char, 32> bytes;

  [[nodiscard]] static SealingKey of_text(std::string_view text);
};

inline constexpr std::size_t sealed_piece_bytes = 64 * 1024;  // plain bytes of all but the last
inline constexpr std::size_t seal_overhead_bytes = 17;        // of each piece
inline constexpr std::size_t seal_front_bytes = 4 + 24 + 48 + 24;

enum class Piece { middle, last };

class Sealer {
 public:
  // `name` is what the sealed bytes will be known by; they open under no other.
  Sealer(const SealingKey& key, std::string name);
  ~Sealer();
  Sealer(const Sealer&) = delete;
  Sealer& operator=(const Sealer&) = delete;

  // Stands before the first piece.
  [[nodiscard]] const std::string& front() const { return m_front; }
  [[nodiscard]] std::string seal(std::string_view plain, Piece piece);

 private:
  struct State;
  std::unique_ptr<State> m_state;
  std::string m_name;
  std::string m_front;
};

class Unsealer {
 public:
  // `unavailable` "seal_broken" for another key, another name or changed bytes; so is unseal().
  [[nodiscard]] static Result<std::unique_ptr<Unsealer>> open(const SealingKey& key,
                                                              std::string name,
                                                              std::string_view front);
  ~Unsealer();
  Unsealer(const Unsealer&) = delete;
  Unsealer& operator=(const Unsealer&) = delete;

  [[nodiscard]] Result<std::string> unseal(std::string_view sealed_piece);
  // Only then was nothing cut off.
  [[nodiscard]] bool has_seen_last() const { return m_has_seen_last; }

 private:
  struct State;
  explicit Unsealer(std::unique_ptr<State> state, std::string name);
  std::unique_ptr<State> m_state;
  std::string m_name;
  bool m_has_seen_last = false;
};

}  // namespace musubi
