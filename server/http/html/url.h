// Url: an address that may stand in a link or a form. Parsed once, so that `javascript:` and other
// sites' tricks can't reach an attribute: the type is the proof.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::html {

// Everything but letters, digits and -_~. as %XX: for one segment, or one name or value of a query.
[[nodiscard]] std::string percent_encoded(std::string_view text);

class Url {
 public:
  // Takes "/path" (not "//host"), "#place" and "https://host…". Nothing for any other scheme, for
  // spaces, backslashes, control characters and bytes outside ASCII, which belong encoded.
  [[nodiscard]] static std::optional<Url> parse(std::string_view text);
  // A path of our own from plain segments, each percent-encoded: {"v", id} is "/v/…".
  [[nodiscard]] static Url path(const std::vector<std::string>& segments);

  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  explicit Url(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

}  // namespace musubi::html
