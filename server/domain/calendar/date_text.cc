// Normalisation by ICU, and the cursor that the readers share.
#include "domain/calendar/date_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/digits.h"
#include "base/result.h"

namespace musubi::calendar {

// Zero-width characters come along from web pages and PDF files.
static bool is_invisible(UChar32 c) {
  return u_isUWhiteSpace(c) != 0 || u_charType(c) == U_FORMAT_CHAR;
}

std::string normalise_date_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  MUSUBI_ASSERT(U_SUCCESS(status));
  const icu::UnicodeString folded = nfkc->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), status);
  MUSUBI_ASSERT(U_SUCCESS(status));
  icu::UnicodeString kept;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    if (!is_invisible(folded.char32At(at))) {
      kept.append(folded.char32At(at));
    }
  }
  std::string result;
  kept.toUTF8String(result);
  return result;
}

bool TextCursor::take(std::string_view token) {
  if (!m_rest.starts_with(token)) {
    return false;
  }
  m_rest.remove_prefix(token.size());
  return true;
}

std::optional<int> TextCursor::take_number(std::size_t digits_max) {
  const std::size_t end = m_rest.find_first_not_of("0123456789");
  const std::size_t length = end == std::string_view::npos ? m_rest.size() : end;
  if (length == 0 || length > digits_max) {
    return std::nullopt;
  }
  const std::optional<int> number = parse_digits(m_rest.substr(0, length));
  m_rest.remove_prefix(length);
  return number;
}

}  // namespace musubi::calendar
