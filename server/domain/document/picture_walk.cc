#include "domain/document/picture_walk.h"

#include <algorithm>

namespace musubi::document {

static constexpr std::size_t chunk_head_bytes = 8;
static constexpr std::uint64_t check_sum_bytes = 4;

static std::uint64_t length_of_chunk(std::string_view head) {
  std::uint64_t length = 0;
  for (const char byte : head.substr(0, 4)) {
    length = length * 256 + static_cast<unsigned char>(byte);
  }
  return length;
}

void PngWalk::take(std::string_view piece) {
  while (!piece.empty() && m_state == WalkState::inside) {
    const auto skipped = std::min<std::uint64_t>(m_skip, piece.size());
    m_skip -= skipped;
    piece.remove_prefix(skipped);
    if (m_skip == 0 && m_is_last) {
      m_state = WalkState::ended;
      break;
    }
    const std::size_t taken = std::min(chunk_head_bytes - m_head.size(), piece.size());
    m_head += piece.substr(0, taken);
    piece.remove_prefix(taken);
    if (m_head.size() == chunk_head_bytes) {
      m_skip = length_of_chunk(m_head) + check_sum_bytes;
      m_is_last = m_head.ends_with("IEND");
      m_head.clear();
    }
  }
  if (!piece.empty()) {
    m_state = WalkState::broken;
  }
}

std::string_view JpegWalk::take(std::string_view piece) {
  while (!piece.empty() && m_state == WalkState::inside) {
    if (m_step == Step::content) {
      const auto skipped = std::min<std::size_t>(m_left, piece.size());
      m_left -= static_cast<std::uint32_t>(skipped);
      piece.remove_prefix(skipped);
      if (m_left == 0) {
        m_step = m_code == 0xDA ? Step::scan : Step::marker;
      }
      continue;
    }
    step(static_cast<unsigned char>(piece.front()));
    piece.remove_prefix(1);
  }
  return piece;
}

void JpegWalk::step(unsigned char byte) {
  switch (m_step) {
    case Step::marker:
      m_step = Step::code;
      m_state = byte == 0xFF ? WalkState::inside : WalkState::broken;
      return;
    case Step::code:
      begin_segment(byte);
      return;
    case Step::length_high:
      m_left = byte * 256U;
      m_step = Step::length_low;
      return;
    case Step::length_low:
      m_left += byte;
      // The length counts its own two bytes.
      m_state = m_left < 2 ? WalkState::broken : WalkState::inside;
      m_left -= 2;
      m_step = Step::content;
      return;
    case Step::scan:
      m_step = byte == 0xFF ? Step::scan_code : Step::scan;
      return;
    case Step::scan_code:
      if (byte == 0x00 || (byte >= 0xD0 && byte <= 0xD7)) {
        m_step = Step::scan;
      } else if (byte != 0xFF) {
        begin_segment(byte);
      }
      return;
    case Step::content:
      return;
  }
}

void JpegWalk::begin_segment(unsigned char code) {
  m_code = code;
  if (code == 0xD9) {
    m_state = WalkState::ended;
  } else if (code == 0xD8 || code == 0x01 || (code >= 0xD0 && code <= 0xD7)) {
    m_step = Step::marker;  // these stand alone
  } else if (code == 0xFF) {
    m_step = Step::code;  // padding
  } else {
    m_step = Step::length_high;
  }
}

}  // namespace musubi::document
