// Walks through the parts of a PNG or JPEG as its bytes arrive, to find where the picture ends:
// what stands behind it may be another file for another program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace musubi::document {

enum class WalkState { inside, ended, broken };

class PngWalk {
 public:
  // The whole file from its first byte on. Bytes behind the end make it broken.
  void take(std::string_view piece);
  [[nodiscard]] WalkState state() const { return m_state; }

 private:
  WalkState m_state = WalkState::inside;
  std::uint64_t m_skip = 8;  // the signature, then contents and check sums
  std::string m_head;        // length and type of the chunk that begins
  bool m_is_last = false;
};

// A phone puts further pictures of its own behind the first (the multi-picture format), so what
// follows the end is handed out instead of judged.
class JpegWalk {
 public:
  // Answers the bytes of the piece that stand behind the end of the first picture.
  [[nodiscard]] std::string_view take(std::string_view piece);
  [[nodiscard]] WalkState state() const { return m_state; }

 private:
  enum class Step { marker, code, length_high, length_low, content, scan, scan_code };
  void step(unsigned char byte);
  void begin_segment(unsigned char code);

  WalkState m_state = WalkState::inside;
  Step m_step = Step::marker;
  unsigned char m_code = 0;
  std::uint32_t m_left = 0;
};

}  // namespace musubi::document
