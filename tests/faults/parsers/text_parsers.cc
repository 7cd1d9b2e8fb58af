// What people type: days, codes, addresses, names, answers; and the cells that it ends up in.
#include <algorithm>
#include <array>
#include <string>

#include "base/result.h"
#include "base/text/cp932.h"
#include "base/text/display_text.h"
#include "base/text/graphemes.h"
#include "base/text/kana_sort_key.h"
#include "base/text/search_key.h"
#include "domain/calendar/wareki.h"
#include "domain/form/field_for_test.h"
#include "domain/form/read_value.h"
#include "domain/people/care_office_number.h"
#include "domain/people/email_address.h"
#include "domain/people/invoice_number.h"
#include "domain/people/medical_institution_code.h"
#include "domain/people/municipality_code.h"
#include "domain/people/person_key.h"
#include "domain/people/phone_number.h"
#include "domain/people/postal_code.h"
#include "domain/people/profession.h"
#include "faults/parsers/parsers.h"
#include "sheets/cell_text.h"
#include "sheets/csv.h"

namespace musubi::faults {

// A day that was read is the same when it is written and read again.
static void read_date(std::string_view bytes) {
  static_cast<void>(calendar::read_japanese_date(bytes));
  const auto day = calendar::read_japanese_day(bytes);
  if (day.is_ok()) {
    const auto again = calendar::read_japanese_day(day.value().iso());
    MUSUBI_ASSERT(again.is_ok() && again.value() == day.value());
  }
}

static void read_instant(std::string_view bytes) {
  const auto instant = Instant::parse(bytes);
  if (instant.has_value()) {
    MUSUBI_ASSERT(Instant::parse(instant->iso_utc()) == instant);
  }
  static_cast<void>(TimeOfDay::parse(bytes));
}

static void read_address(std::string_view bytes) {
  const auto address = EmailAddress::parse(bytes);
  if (address.is_ok()) {
    const auto again = EmailAddress::parse(address.value().text());
    MUSUBI_ASSERT(again.is_ok() && again.value().text() == address.value().text());
    MUSUBI_ASSERT(address.value().text().find_first_of("\r\n") == std::string::npos);
  }
}

static void read_text(std::string_view bytes) {
  const auto cleaned = text::clean_display(bytes);
  if (cleaned.is_ok()) {
    MUSUBI_ASSERT(text::is_valid_utf8(cleaned.value()));
    const auto again = text::clean_display(cleaned.value());
    MUSUBI_ASSERT(again.is_ok() && again.value() == cleaned.value());
    static_cast<void>(text::to_cp932(cleaned.value()));
    static_cast<void>(text::grapheme_count(cleaned.value()));
    static_cast<void>(text::search_key(cleaned.value()));
    static_cast<void>(text::kana_sort_key(cleaned.value()));
    static_cast<void>(people::person_key(cleaned.value(), Date::parse_iso("1990-04-01").value()));
    static_cast<void>(people::name_key(cleaned.value()));
  }
  static_cast<void>(text::clean_paragraphs(bytes));
}

// A code that was read is read again from what is kept of it, as the same.
template <typename Code, typename Kept>
static void read_code_twice(std::string_view bytes, Kept kept) {
  const auto code = Code::parse(bytes);
  if (code.is_ok()) {
    const std::string digits = kept(code.value());
    const auto again = Code::parse(digits);
    MUSUBI_ASSERT(again.is_ok() && kept(again.value()) == digits);
  } else {
    MUSUBI_ASSERT(!code.error().code.empty() && text::is_valid_utf8(code.error().detail));
  }
}

static void read_code(std::string_view bytes) {
  read_code_twice<CorporateNumber>(bytes, [](const auto& code) { return code.digits(); });
  read_code_twice<InvoiceNumber>(bytes, [](const auto& code) { return code.text(); });
  read_code_twice<CareOfficeNumber>(bytes, [](const auto& code) { return code.digits(); });
  read_code_twice<MedicalInstitutionCode>(bytes, [](const auto& code) { return code.digits(); });
  read_code_twice<MunicipalityCode>(bytes, [](const auto& code) { return code.six_digits(); });
  read_code_twice<PostalCode>(bytes, [](const auto& code) { return code.hyphenated(); });
  read_code_twice<PhoneNumber>(bytes, [](const auto& code) { return code.digits(); });
  static_cast<void>(profession_from_japanese(bytes));
}

// The answer to a question of each type. Blanks alone are no answer and never come here.
static void read_answer(std::string_view bytes) {
  using namespace form;
  static const std::vector<Choice> choices{{"a", {"あ", "a"}}, {"b", {"い", "b"}}};
  static const std::array<AnswerType, 11> types{
      TextAnswer{20},
      LongTextAnswer{200},
      KanaAnswer{20},
      DateAnswer{},
      ChoiceAnswer{choices},
      ChoicesAnswer{choices},
      YesNoAnswer{},
      EmailAnswer{},
      PhoneAnswer{},
      AddressAnswer{},
      NumberAnswer{.value_min = std::nullopt, .value_max = Quantity::whole(9), .unit = {"年", "y"}},
  };
  const std::vector<std::string> typed{std::string{bytes}};
  if (is_blank(typed.front())) {
    return;
  }
  for (const AnswerType& type : types) {
    static_cast<void>(read_value(field_for_test("f", type), typed));
  }
  if (const auto quantity = Quantity::parse(bytes)) {
    MUSUBI_ASSERT(Quantity::parse(quantity->text()) == quantity);
  }
}

// The fields of the one line after the titles, as RFC 4180 reads them.
static std::size_t quotes_in(std::string_view csv) {
  return static_cast<std::size_t>(std::ranges::count(csv, '"'));
}

static void read_cell(std::string_view bytes) {
  const std::string visible = sheets::visible_text(bytes);
  MUSUBI_ASSERT(text::is_valid_utf8(visible) && sheets::visible_text(visible) == visible);
  const std::string guarded = sheets::without_formula(visible);
  MUSUBI_ASSERT(sheets::without_formula(guarded) == guarded);
  const sheets::Table table{.title = "t", .columns = {"c"}, .rows = {{std::string{bytes}}}};
  MUSUBI_ASSERT(quotes_in(sheets::utf8_csv(table)) % 2 == 0);
  MUSUBI_ASSERT(quotes_in(sheets::cp932_csv(table).bytes) % 2 == 0);
}

std::span<const Parser> text_parsers() {
  static constexpr std::array all{
      Parser{"date", read_date, 2},    Parser{"instant", read_instant},
      Parser{"address", read_address}, Parser{"text", read_text, 2},
      Parser{"code", read_code, 4},    Parser{"answer", read_answer, 4},
      Parser{"cell", read_cell, 2},
  };
  return all;
}

}  // namespace musubi::faults
