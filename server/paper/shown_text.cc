#include "paper/shown_text.h"

#include <fmt/core.h>
#include <glib.h>

namespace musubi::paper {

static bool turns_direction(gunichar c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static bool is_control(gunichar c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

static bool ends_line(gunichar c) { return c == '\n' || c == 0x2028 || c == 0x2029; }

std::string shown_text(std::string_view utf8) {
  gchar* valid = g_utf8_make_valid(utf8.data(), static_cast<gssize>(utf8.size()));
  std::string shown;
  const gchar* next = valid;
  for (const gchar* at = valid; *at != '\0'; at = next) {
    next = g_utf8_next_char(at);
    const gunichar c = g_utf8_get_char(at);
    const bool is_first_of_pair = c == '\r' && at[1] == '\n';
    if (is_first_of_pair) {
      continue;
    }
    if (ends_line(c)) {
      shown += '\n';
    } else if (c == '\t') {
      shown += ' ';
    } else if (is_control(c) || turns_direction(c)) {
      shown += fmt::format("[U+{:04X}]", c);
    } else {
      shown.append(at, next);
    }
  }
  g_free(valid);
  return shown;
}

}  // namespace musubi::paper
