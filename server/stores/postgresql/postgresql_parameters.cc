#include "stores/postgresql/postgresql_parameters.h"

#include <limits>

#include "base/overloaded.h"

namespace musubi {

using postgresql::TypeNumber;

namespace {

constexpr int as_text = 0;
constexpr int as_bytes = 1;

bool fits(const Parameter::Content& content, TypeNumber type) {
  return std::visit(Overloaded{
                        [](Parameter::Null) { return true; },
                        [&](std::int64_t) { return postgresql::is_integer(type); },
                        [&](const Parameter::Bytes&) { return type == postgresql::bytea; },
                        [&](const auto& /*text*/) {
                          return postgresql::is_text(type) || type == postgresql::timestamptz;
                        },
                    },
                    content);
}

}  // namespace

std::vector<TypeNumber> PostgresqlParameters::types_of(std::span<const Parameter> parameters) {
  std::vector<TypeNumber> types;
  for (const Parameter& parameter : parameters) {
    types.push_back(
        std::visit(Overloaded{
                       [](std::int64_t) { return postgresql::int8; },
                       [](const Parameter::Bytes&) { return postgresql::bytea; },
                       [](const auto& /*text or null*/) { return postgresql::not_said; },
                   },
                   parameter.content()));
  }
  return types;
}

bool PostgresqlParameters::fit(std::span<const Parameter> parameters,
                               std::span<const TypeNumber> types) {
  if (parameters.size() != types.size()) {
    return false;
  }
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (!fits(parameters[i].content(), types[i])) {
      return false;
    }
  }
  return true;
}

Result<PostgresqlParameters> PostgresqlParameters::encode(std::span<const Parameter> parameters,
                                                          std::span<const TypeNumber> types) {
  MUSUBI_ASSERT(parameters.size() == types.size());
  PostgresqlParameters encoded;
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (parameters[i].holds_nul()) {
      return Error{ErrorKind::invalid, "text_holds_nul",
                   "A text holds the character U+0000; remove it."};
    }
    encoded.add(parameters[i].content(), types[i]);
  }
  return encoded;
}

void PostgresqlParameters::add(const Parameter::Content& content, TypeNumber type) {
  std::visit(Overloaded{
                 [&](Parameter::Null) {
                   m_values.push_back(nullptr);
                   m_lengths.push_back(0);
                   m_formats.push_back(as_text);
                 },
                 [&](std::int64_t value) { add_text(std::to_string(value)); },
                 [&](const Parameter::Bytes& bytes) { add_bytes(bytes.data(), bytes.size()); },
                 [&](const auto& text) {
                   if (postgresql::is_text(type)) {
                     add_bytes(text.data(), text.size());
                   } else {
                     add_text(std::string{text});
                   }
                 },
             },
             content);
}

void PostgresqlParameters::add_bytes(const void* start, std::size_t length) {
  MUSUBI_ASSERT(length <= std::size_t{std::numeric_limits<int>::max()});
  // A null pointer would mean NULL, and an empty view may hold one.
  m_values.push_back(length == 0 ? "" : static_cast<const char*>(start));
  m_lengths.push_back(static_cast<int>(length));
  m_formats.push_back(as_bytes);
}

void PostgresqlParameters::add_text(std::string text) {
  m_kept.push_back(std::make_unique<std::string>(std::move(text)));
  m_values.push_back(m_kept.back()->c_str());
  m_lengths.push_back(static_cast<int>(m_kept.back()->size()));
  m_formats.push_back(as_text);
}

}  // namespace musubi
