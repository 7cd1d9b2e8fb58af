// A break iterator holds its position, so each thread opens one of its own and keeps it.
#include "base/text/graphemes.h"

#include <unicode/brkiter.h>

#include <memory>

#include "base/result.h"
#include "base/text/unicode.h"

namespace musubi::text {

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
  while (iterator->next() != icu::BreakIterator::DONE) {
    ++count;
  }
  // The iterator must not keep pointing at a text that ends here.
  iterator->setText(icu::UnicodeString());
  return count;
}

}  // namespace musubi::text
