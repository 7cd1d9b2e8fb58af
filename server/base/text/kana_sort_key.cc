// ICU's Japanese collation gives the bytes of each word; the script of the letters breaks ties.
#include "base/text/kana_sort_key.h"

#include <fmt/core.h>
#include <unicode/coll.h>

#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "base/text/kana.h"
#include "base/text/unicode.h"

namespace musubi::text {

static std::unique_ptr<icu::Collator> open_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale::getJapanese(), status));
  // A fallback to the root collation would put long vowels in the wrong place without a word.
  MUSUBI_ASSERT(U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING);
  collator->setStrength(icu::Collator::TERTIARY);
  return collator;
}

static const icu::Collator& collator() {
  thread_local const std::unique_ptr<icu::Collator> collator = open_collator();
  return *collator;
}

static std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  std::string digits;
  digits.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    fmt::format_to(std::back_inserter(digits), "{:02x}", byte);
  }
  return digits;
}

// Ends with the byte 00, which sorts before every byte of a longer word.
static std::string word_key(const icu::UnicodeString& word) {
  std::vector<std::uint8_t> bytes(64);
  auto capacity = static_cast<std::int32_t>(bytes.size());
  const std::int32_t size = collator().getSortKey(word, bytes.data(), capacity);
  if (size > capacity) {
    bytes.resize(static_cast<std::size_t>(size));
    collator().getSortKey(word, bytes.data(), size);
  }
  return hexadecimal(std::span(bytes).first(static_cast<std::size_t>(size)));
}

static bool separates_words(UChar32 character) {
  return is_space(character) || is_middle_dot(character) || character == 0x30A0;
}

std::string kana_sort_key(std::string_view furigana) {
  const icu::UnicodeString typed = compatibility_form(from_utf8(furigana));
  // JIS X 4061 looks at the script last; here the words are all katakana.
  std::string scripts;
  std::string key;
  icu::UnicodeString word;
  const auto close_word = [&key, &word] {
    if (!word.isEmpty()) {
      key += word_key(from_utf8(to_full_katakana(to_utf8(word))));
      word.remove();
    }
  };
  for (std::int32_t at = 0; at < typed.length(); at = typed.moveIndex32(at, 1)) {
    const UChar32 character = typed.char32At(at);
    if (separates_words(character)) {
      close_word();
      continue;
    }
    word.append(character);
    scripts.push_back(katakana_of(character) == character ? '1' : '0');
  }
  close_word();
  // The byte 00 again: a text that ends here sorts before the same text with more words.
  return key.empty() ? key : key + "00" + scripts;
}

std::string kana_sort_key_version() {
  UVersionInfo version{};
  collator().getVersion(version);
  return hexadecimal(version);
}

}  // namespace musubi::text
