// Parameter: one value for a place ($1, $2 …) of a statement. It borrows the caller's texts and
// bytes and keeps those that nobody else does.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/yen.h"

namespace musubi {

class Parameter {
 public:
  struct Null {};
  using Bytes = std::span<const std::byte>;
  // A string of its own for dates, instants and temporary texts; a view for the caller's.
  using Content = std::variant<Null, std::int64_t, std::string_view, std::string, Bytes>;

  Parameter(std::nullopt_t) {}

  // Not for bool and not for unsigned types: neither means the same in both databases.
  template <std::signed_integral Integer>
  Parameter(Integer value) : m_content(static_cast<std::int64_t>(value)) {}

  template <std::convertible_to<std::string_view> Text>
  Parameter(const Text& text) : m_content(std::string_view{text}) {}

  Parameter(std::string&& text) : m_content(std::move(text)) {}

  template <std::convertible_to<Bytes> Blob>
  requires(!std::convertible_to<Blob, std::string_view>) Parameter(const Blob& blob)
      : m_content(Bytes{blob}) {}

  Parameter(Date date) : m_content(date.iso()) {}
  Parameter(Instant instant) : m_content(instant.iso_utc()) {}
  Parameter(Yen yen) : m_content(yen.amount) {}

  // An empty id names nothing: whoever has none binds nullopt.
  template <typename Tag>
  Parameter(const Id<Tag>& id) : m_content(std::string_view{id.value}) {
    MUSUBI_ASSERT(!id.is_empty());
  }

  template <typename T>
  Parameter(const std::optional<T>& value)
      : m_content(value.has_value() ? Parameter{*value}.m_content : Content{Null{}}) {}

  [[nodiscard]] const Content& content() const { return m_content; }

  // PostgreSQL can't keep U+0000 in a text, and a client library would cut it there without a word.
  [[nodiscard]] bool holds_nul() const {
    if (const auto* view = std::get_if<std::string_view>(&m_content)) {
      return view->find('\0') != std::string_view::npos;
    }
    const auto* text = std::get_if<std::string>(&m_content);
    return text != nullptr && text->find('\0') != std::string::npos;
  }

 private:
  Content m_content = Null{};
};

}  // namespace musubi
