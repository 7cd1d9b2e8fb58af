// Message: a key of the catalogue and its arguments. Rules never build sentences; the catalogue
// holds each wording once, in Japanese and in English.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localised_text.h"

namespace musubi {

struct MessageArgument {
  std::string name;
  LocalisedText value;

  bool operator==(const MessageArgument&) const = default;
};

// An argument that reads the same in both languages, such as a number.
[[nodiscard]] MessageArgument argument(std::string name, std::string value);
[[nodiscard]] MessageArgument argument(std::string name, LocalisedText value);

struct Message {
  std::string key;
  std::vector<MessageArgument> arguments;

  bool operator==(const Message&) const = default;
};

// One wording, with {name} where an argument stands.
struct MessagePattern {
  std::string_view key;
  std::string_view ja;
  std::string_view en;
};

// All wordings, sorted by key.
[[nodiscard]] std::span<const MessagePattern> message_catalogue();

// The sentence in both languages. A key that the catalogue doesn't have, or an argument that the
// wording names and the message lacks, is a programmer's error.
[[nodiscard]] LocalisedText render(const Message& message);

// Replaces each {name} of a wording by the argument of that name in the same language. A name is of
// the letters a to z and _; other braces stay as they are. A name without an argument is a
// programmer's error: what a wording may name is checked before it is published.
[[nodiscard]] LocalisedText fill(const LocalisedText& wording,
                                 std::span<const MessageArgument> arguments);

}  // namespace musubi
