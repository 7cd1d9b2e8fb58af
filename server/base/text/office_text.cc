#include "base/text/office_text.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <memory>

#include "base/result.h"
#include "base/text/unicode.h"

namespace musubi::text {

static bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    UChar32 character = 0;
    U8_NEXT(bytes.data(), at, bytes.size(), character);
    if (character < 0) {
      return false;
    }
  }
  return true;
}

static std::optional<std::string> from_cp932(std::string_view bytes) {
  struct Close {
    void operator()(UConverter* opened) const { ucnv_close(opened); }
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter{ucnv_open("ibm-943_P15A-2003", &status)};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  MUSUBI_ASSERT(U_SUCCESS(status));
  const icu::UnicodeString text{bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status};
  return U_SUCCESS(status) && !text.isBogus() ? std::optional{to_utf8(text)} : std::nullopt;
}

std::optional<OfficeText> read_office_text(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const bool has_mark = bytes.starts_with(mark);
  if (has_mark) {
    bytes.remove_prefix(mark.size());
  }
  if (is_utf8(bytes)) {
    return OfficeText{OfficeEncoding::utf8, std::string{bytes}};
  }
  auto decoded = has_mark ? std::nullopt : from_cp932(bytes);
  return decoded ? std::optional{OfficeText{OfficeEncoding::cp932, std::move(*decoded)}}
                 : std::nullopt;
}

}  // namespace musubi::text
