// A break iterator holds its position, so each thread opens one of its own and keeps it.
#include "base/text/graphemes.h"

#include <unicode/brkiter.h>

#include <memory>

#include "base/result.h"
#include "base/text/unicode.h"

namespace musubi::text {

// The longest that people write is a kiss of two with colours of skin: ten.
static constexpr std::size_t points_of_grapheme_max = 16;

static std::unique_ptr<icu::BreakIterator> open_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  MUSUBI_ASSERT(U_SUCCESS(status));
  return iterator;
}

std::size_t grapheme_count(std::string_view utf8) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = open_iterator();
  const icu::UnicodeString source = from_utf8(utf8);
  iterator->setText(source);
  std::size_t count = 0;
  std::int32_t begin = 0;
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE;
       end = iterator->next()) {
    const auto points = static_cast<std::size_t>(source.countChar32(begin, end - begin));
    count += (points + points_of_grapheme_max - 1) / points_of_grapheme_max;
    begin = end;
  }
  // The iterator must not keep pointing at a text that ends here.
  iterator->setText(icu::UnicodeString());
  return count;
}

}  // namespace musubi::text
