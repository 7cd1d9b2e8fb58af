// A whole page pasted into a field is measured, not repeated.
#include "domain/people/refused_value.h"

#include <fmt/core.h>

#include "base/text/display_text.h"

namespace musubi {

static constexpr std::size_t repeated_bytes_max = 90;

std::string describe_refused(std::string_view value) {
  if (value.empty()) {
    return "it is empty";
  }
  if (value.size() > repeated_bytes_max) {
    return fmt::format("it is {} bytes long", value.size());
  }
  if (!text::clean_display(value).is_ok()) {
    return "it holds characters that can't be shown";
  }
  return fmt::format("it is \"{}\"", value);
}

}  // namespace musubi
