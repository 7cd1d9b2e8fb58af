// Id<Tag>: the name of one record of one type, so that a course can't be passed for a session.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace musubi {

template <typename Tag>
struct Id {
  std::string value;

  Id() = default;
  explicit Id(std::string text) : value(std::move(text)) {}

  [[nodiscard]] bool is_empty() const { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

}  // namespace musubi

template <typename Tag>
struct std::hash<musubi::Id<Tag>> {
  std::size_t operator()(const musubi::Id<Tag>& id) const {
    return std::hash<std::string>{}(id.value);
  }
};
