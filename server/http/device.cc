#include "http/device.h"

#include <array>

namespace musubi::http {

struct Family {
  std::string_view mark;  // in the header
  std::string_view word;
};

// Browsers name their ancestors too, so the younger ones come first.
static constexpr std::array<Family, 6> browsers{{{"Edg", "Edge"},
                                                 {"OPR/", "Opera"},
                                                 {"Firefox/", "Firefox"},
                                                 {"FxiOS/", "Firefox"},
                                                 {"Chrom", "Chrome"},
                                                 {"Safari/", "Safari"}}};
static constexpr std::array<Family, 6> systems{{{"Android", "Android"},
                                                {"iPhone", "iOS"},
                                                {"iPad", "iOS"},
                                                {"Windows", "Windows"},
                                                {"Mac OS", "macOS"},
                                                {"Linux", "Linux"}}};

template <std::size_t Count>
static std::string_view word_in(std::string_view user_agent,
                                const std::array<Family, Count>& families) {
  for (const Family& family : families) {
    if (user_agent.find(family.mark) != std::string_view::npos) {
      return family.word;
    }
  }
  return "";
}

std::string device_word(std::string_view user_agent) {
  const std::string browser{word_in(user_agent, browsers)};
  const std::string system{word_in(user_agent, systems)};
  return browser + (browser.empty() || system.empty() ? "" : ", ") + system;
}

}  // namespace musubi::http
