// Encoded with ICU's table of MS932. The whole text is tried first: most texts lack nothing, and
// graphemes are only looked for where one does.
#include "base/text/cp932.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <optional>

#include "base/result.h"
#include "base/text/unicode.h"

namespace musubi::text {

struct SameSign {
  char16_t from;
  char16_t to;
};
// JIS X 0208 has one sign for each of these pairs; MS932 reads it as the one on the right.
static constexpr std::array<SameSign, 10> same_signs{{
    {u'\u301C', u'\uFF5E'},  // wave dash, full-width tilde
    {u'\u2212', u'\uFF0D'},  // minus sign, full-width hyphen-minus
    {u'\u2016', u'\u2225'},  // double vertical line, parallel to
    {u'\u2014', u'\u2015'},  // em dash, horizontal bar
    {u'\u00A2', u'\uFFE0'},  // cent
    {u'\u00A3', u'\uFFE1'},  // pound
    {u'\u00A5', u'\uFFE5'},  // yen
    {u'\u00AC', u'\uFFE2'},  // not
    {u'\u00A6', u'\uFFE4'},  // broken bar
    {u'\u00A0', u' '},       // a space that keeps words together
}};

static bool is_kana(char16_t unit) { return unit >= 0x3041 && unit <= 0x30FF; }
static bool is_voicing_mark(char16_t unit) { return unit == 0x3099 || unit == 0x309A; }

// Never NFC of the whole: it would change the kanji that only names have.
static icu::UnicodeString with_one_sign_each(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(status);
  MUSUBI_ASSERT(U_SUCCESS(status));
  icu::UnicodeString unified;
  for (int at = 0; at < text.length(); ++at) {
    char16_t unit = text.charAt(at);
    if (is_voicing_mark(unit) && !unified.isEmpty() &&
        is_kana(unified.charAt(unified.length() - 1))) {
      const UChar32 whole = composer->composePair(unified.charAt(unified.length() - 1), unit);
      if (whole >= 0) {
        unified.setCharAt(unified.length() - 1, static_cast<char16_t>(whole));
        continue;
      }
    }
    for (const SameSign& same : same_signs) {
      unit = unit == same.from ? same.to : unit;
    }
    unified.append(unit);
  }
  return unified;
}

// A converter holds its state, so each thread opens one of its own and keeps it.
static UConverter* converter() {
  struct Close {
    void operator()(UConverter* opened) const { ucnv_close(opened); }
  };
  thread_local const std::unique_ptr<UConverter, Close> opened = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, Close> fresh{ucnv_open("ibm-943_P15A-2003", &status)};
    // Without these two, ICU writes a substitute of its own, or a letter that only looks alike.
    ucnv_setFromUCallBack(fresh.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    ucnv_setFallback(fresh.get(), false);
    MUSUBI_ASSERT(U_SUCCESS(status));
    return fresh;
  }();
  return opened.get();
}

// What ICU would pass or drop without a word: letters that somebody defined on one machine (外字)
// have bytes, but mean nothing on another; control characters are no letters, and IBM's table
// exchanges some; and a variation selector tells one form of a name from another.
static bool is_of_no_standard(UChar32 character) {
  const bool is_control = u_charType(character) == U_CONTROL_CHAR && character != '\t' &&
                          character != '\n' && character != '\r';
  return is_control || u_charType(character) == U_PRIVATE_USE_CHAR ||
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static std::optional<std::string> encoded(const icu::UnicodeString& text) {
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    if (is_of_no_standard(text.char32At(at))) {
      return std::nullopt;
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(static_cast<std::size_t>(text.length()) * 2, '\0');
  ucnv_reset(converter());
  const int length = ucnv_fromUChars(converter(), bytes.data(), static_cast<int>(bytes.size()),
                                     text.getBuffer(), text.length(), &status);
  if (U_FAILURE(status)) {
    return std::nullopt;
  }
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

static icu::BreakIterator& graphemes() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> opened{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
    MUSUBI_ASSERT(U_SUCCESS(status));
    return opened;
  }();
  return *iterator;
}

Cp932Text to_cp932(std::string_view utf8) {
  const icu::UnicodeString text = with_one_sign_each(from_utf8(utf8));
  if (auto whole = encoded(text)) {
    return {.bytes = *std::move(whole), .lacking = {}};
  }
  static const std::string mark = encoded(from_utf8(lacking_mark)).value();
  Cp932Text result;
  icu::BreakIterator& iterator = graphemes();
  iterator.setText(text);
  int begin = iterator.first();
  for (int end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    const icu::UnicodeString grapheme = text.tempSubStringBetween(begin, end);
    if (const auto bytes = encoded(grapheme)) {
      result.bytes += *bytes;
    } else {
      result.bytes += mark;
      result.lacking.push_back(to_utf8(grapheme));
    }
    begin = end;
  }
  // The iterator must not keep pointing at a text that ends here.
  iterator.setText(icu::UnicodeString());
  return result;
}

}  // namespace musubi::text
