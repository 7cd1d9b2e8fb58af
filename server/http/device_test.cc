#include "http/device.h"

#include <gtest/gtest.h>

namespace musubi::http {

TEST(device_word, names_the_families_alone) {
  const struct {
    const char* user_agent;
    const char* word;
  } cases[] = {
      {"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux"},
      {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
       "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
       "Edge, Windows"},
      {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
       "Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
       "Safari, iOS"},
      {"Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/126.0 Mobile "
       "Safari/537.36",
       "Chrome, Android"},
      {"curl/8.0", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(device_word(c.user_agent), c.word);
  }
}

}  // namespace musubi::http
