#include "http/core/form_body.h"

#include "http/core/target.h"

namespace musubi::http {

std::optional<std::vector<NamedValue>> parse_form_body(std::string_view body) {
  auto target = parse_target("/?" + std::string{body});
  auto* read = std::get_if<Target>(&target);
  return read == nullptr ? std::nullopt : std::optional{std::move(read->query)};
}

}  // namespace musubi::http
