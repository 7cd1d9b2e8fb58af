#include "http/documents/mail_body.h"

#include <algorithm>

#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

// An address ends at white space, at what delimits it in a sentence, and outside ASCII.
static bool belongs_to_address(char c) {
  constexpr std::string_view delimiters = "<>\"'()[]{}|\\^`";
  return c > ' ' && c <= '~' && delimiters.find(c) == std::string_view::npos;
}

// Inside a longer address, such as another site's ?to=…, our own is no address of ours.
static bool stands_alone(std::string_view body, std::size_t at) {
  return at == 0 || !(body[at - 1] > ' ' && body[at - 1] <= '~');
}

static std::string_view path_at(std::string_view rest) {
  const auto* end = std::ranges::find_if_not(rest, belongs_to_address);
  std::string_view path = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  while (!path.empty() && std::string_view{".,;:!?"}.find(path.back()) != std::string_view::npos) {
    path.remove_suffix(1);
  }
  return path;
}

Node mail_body(std::string_view body, std::string_view base_url) {
  while (base_url.ends_with('/')) {
    base_url.remove_suffix(1);
  }
  std::vector<Node> nodes;
  std::size_t written = 0;
  std::size_t at = base_url.empty() ? std::string_view::npos : body.find(base_url);
  while (at != std::string_view::npos) {
    const std::string_view path = path_at(body.substr(at + base_url.size()));
    const auto url = Url::parse(path);
    const std::size_t end = at + base_url.size() + path.size();
    if (url && path.starts_with('/') && stands_alone(body, at)) {
      nodes.push_back(text(body.substr(written, at - written)));
      nodes.push_back(a(href(*url), body.substr(at, end - at)));
      written = end;
    }
    at = body.find(base_url, at + base_url.size());
  }
  nodes.push_back(text(body.substr(written)));
  return div(class_name("written"), nodes);
}

}  // namespace musubi::documents
