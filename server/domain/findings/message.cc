// Turns a key and its arguments into a sentence. An argument's value is never read for further
// names, so what an applicant typed can't become part of a wording.
#include "domain/findings/message.h"

#include <algorithm>
#include <utility>

#include "base/result.h"

namespace musubi {

MessageArgument argument(std::string name, std::string value) {
  LocalisedText both{.ja = value, .en = std::move(value)};
  return MessageArgument{.name = std::move(name), .value = std::move(both)};
}

MessageArgument argument(std::string name, LocalisedText value) {
  return MessageArgument{.name = std::move(name), .value = std::move(value)};
}

static bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char character) {
    return (character >= 'a' && character <= 'z') || character == '_';
  });
}

static const LocalisedText& value_of(std::string_view name,
                                     std::span<const MessageArgument> arguments) {
  const auto found = std::ranges::find(arguments, name, &MessageArgument::name);
  MUSUBI_ASSERT(found != arguments.end());
  return found->value;
}

static std::string fill_one(std::string_view wording, std::span<const MessageArgument> arguments,
                            Language language) {
  std::string filled;
  while (!wording.empty()) {
    const std::size_t open = std::min(wording.find('{'), wording.size());
    filled.append(wording.substr(0, open));
    wording.remove_prefix(open);
    const std::size_t close = wording.find('}');
    if (close == std::string_view::npos) {
      filled.append(wording);
      break;
    }
    const std::string_view name = wording.substr(1, close - 1);
    if (is_name(name)) {
      filled.append(value_of(name, arguments).in(language));
      wording.remove_prefix(close + 1);
    } else {
      filled.append(wording.substr(0, 1));
      wording.remove_prefix(1);
    }
  }
  return filled;
}

LocalisedText fill(const LocalisedText& wording, std::span<const MessageArgument> arguments) {
  return LocalisedText{.ja = fill_one(wording.ja, arguments, Language::ja),
                       .en = fill_one(wording.en, arguments, Language::en)};
}

LocalisedText render(const Message& message) {
  const std::span<const MessagePattern> catalogue = message_catalogue();
  const auto found =
      std::ranges::lower_bound(catalogue, std::string_view{message.key}, {}, &MessagePattern::key);
  MUSUBI_ASSERT(found != catalogue.end() && found->key == message.key);
  return fill(LocalisedText{.ja = std::string{found->ja}, .en = std::string{found->en}},
              message.arguments);
}

}  // namespace musubi
