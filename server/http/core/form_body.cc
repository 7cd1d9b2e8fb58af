#include "http/core/form_body.h"

#include "http/core/target.h"

namespace musubi::http {

std::optional<std::vector<NamedValue>> parse_form_body(std::string_view body) {
  const auto target = parse_target("/?" + std::string{body});
  const auto* read = std::get_if<Target>(&target);
  return read == nullptr ? std::nullopt : std::optional{read->query};
}

}  // namespace musubi::http
