#include "http/core/target.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <optional>

#include "http/core/text.h"

namespace musubi::http {
namespace {

namespace urls = boost::urls;

constexpr std::size_t query_parameters_max = 100;
constexpr Refusal bad_target{Status::bad_request, "bad_target"};

enum class PlusSign { stays, is_space };

std::string decode(urls::pct_string_view encoded, PlusSign plus) {
  urls::encoding_opts options;
  options.space_as_plus = plus == PlusSign::is_space;
  return encoded.decode(options);
}

bool is_plain_segment(std::string_view segment) {
  return segment != "." && segment != ".." && count_code_points(segment).has_value() &&
         std::none_of(segment.begin(), segment.end(),
                      [](char c) { return is_control(c) || c == '/' || c == '\\'; });
}

bool is_plain_query_text(std::string_view text) {
  return count_code_points(text).has_value() && std::none_of(text.begin(), text.end(), [](char c) {
           return is_control(c) && c != '\t' && c != '\r' && c != '\n';
         });
}

std::optional<std::vector<std::string>> decode_path(std::string_view raw_path) {
  std::vector<std::string> path;
  if (raw_path == "/") {
    return path;
  }
  raw_path.remove_prefix(1);
  for (;;) {
    const std::size_t end = std::min(raw_path.find('/'), raw_path.size());
    const bool is_last = end == raw_path.size();
    std::string segment = decode(urls::pct_string_view{raw_path.substr(0, end)}, PlusSign::stays);
    if (!is_plain_segment(segment) || (segment.empty() && !is_last)) {
      return std::nullopt;
    }
    path.push_back(std::move(segment));
    if (is_last) {
      return path;
    }
    raw_path.remove_prefix(end + 1);
  }
}

std::optional<std::vector<NamedValue>> decode_query(const urls::url_view& url) {
  std::vector<NamedValue> query;
  for (const auto& parameter : url.encoded_params()) {
    NamedValue pair{decode(parameter.key, PlusSign::is_space),
                    decode(parameter.value, PlusSign::is_space)};
    if (!is_plain_query_text(pair.name) || !is_plain_query_text(pair.value) ||
        query.size() == query_parameters_max) {
      return std::nullopt;
    }
    query.push_back(std::move(pair));
  }
  return query;
}

}  // namespace

std::variant<Target, Refusal> parse_target(std::string_view raw) {
  if (!raw.starts_with('/') || raw.starts_with("//")) {
    return bad_target;
  }
  const auto url = urls::parse_origin_form(raw);
  if (url.has_error()) {
    return bad_target;
  }
  auto path = decode_path(raw.substr(0, raw.find('?')));
  auto query = decode_query(*url);
  if (!path.has_value() || !query.has_value()) {
    return bad_target;
  }
  return Target{.path = std::move(*path), .query = std::move(*query)};
}

}  // namespace musubi::http
