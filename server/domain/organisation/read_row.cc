#include "domain/organisation/read_row.h"

#include <array>
#include <map>

#include "base/text/compatible_text.h"
#include "base/text/kana.h"
#include "base/text/search_key.h"
#include "domain/people/care_office_number.h"
#include "domain/people/corporate_number.h"
#include "domain/people/medical_institution_code.h"
#include "domain/people/municipality_code.h"
#include "domain/people/prefecture.h"

namespace musubi::organisation {

namespace {

constexpr std::array<std::string_view, 10> problem_names{
    "missing",    "too_long",      "not_katakana", "unknown_prefecture",  "unknown_kind",
    "not_a_code", "not_yes_or_no", "no_evidence",  "of_other_prefecture", "wrong_check_digit"};

struct KindWord {
  std::string_view word;
  Kind kind;
};
constexpr std::array<KindWord, 16> kind_words{{
    {"病院", Kind::hospital},
    {"hospital", Kind::hospital},
    {"診療所", Kind::clinic},
    {"医科診療所", Kind::clinic},
    {"クリニック", Kind::clinic},
    {"clinic", Kind::clinic},
    {"歯科診療所", Kind::dental_clinic},
    {"歯科", Kind::dental_clinic},
    {"薬局", Kind::pharmacy},
    {"訪問看護ステーション", Kind::visiting_nursing},
    {"訪問看護", Kind::visiting_nursing},
    {"介護事業所", Kind::care_office},
    {"介護保険事業所", Kind::care_office},
    {"保健所", Kind::health_centre},
    {"その他", Kind::other},
    {"other", Kind::other},
}};

constexpr std::array<std::string_view, 9> yes_words{"○", "◯",    "〇",  "有",  "あり",
                                                    "1", "はい", "yes", "true"};
constexpr std::array<std::string_view, 8> no_words{"×",      "無", "なし",  "0",
                                                   "いいえ", "no", "false", "-"};

// The keys of the words are made once: a file has thousands of rows.
const std::map<std::string, Kind>& kinds_by_key() {
  static const auto kinds = [] {
    std::map<std::string, Kind> made;
    for (const KindWord& each : kind_words) {
      made.emplace(text::search_key(each.word), each.kind);
    }
    return made;
  }();
  return kinds;
}

enum class Answer { yes, no };
const std::map<std::string, Answer>& answers_by_key() {
  static const auto answers = [] {
    std::map<std::string, Answer> made;
    for (const std::string_view word : yes_words) {
      made.emplace(text::search_key(word), Answer::yes);
    }
    for (const std::string_view word : no_words) {
      made.emplace(text::search_key(word), Answer::no);
    }
    return made;
  }();
  return answers;
}

class RowReader {
 public:
  RowReader(const Columns& columns, const Cells& cells) : m_columns(columns), m_cells(cells) {}

  ReadRow read() {
    Organisation read{.name = text_in(Column::name, 200),
                      .kana = kana(),
                      .prefecture = prefecture(),
                      .municipality_code = "",
                      .address = text_in(Column::address, 300),
                      .kind = kind(),
                      .medical_code = "",
                      .corporate_number = "",
                      .care_office_number = "",
                      .features = {}};
    if (read.name.empty()) {
      add(Column::name, Problem::missing);
    }
    read_codes(read);
    read_features(read);
    const bool is_read = m_row.problems.empty();
    m_row.organisation = is_read ? std::optional{std::move(read)} : std::nullopt;
    return std::move(m_row);
  }

 private:
  void add(Column column, Problem problem) { m_row.problems.push_back({column, problem}); }

  // Without spaces at its ends; empty where the row is short or the file has no such column.
  [[nodiscard]] std::string cell(Column column) const {
    const auto found = m_columns.find(column);
    if (found == m_columns.end() || found->second >= m_cells.size()) {
      return "";
    }
    const std::string& whole = m_cells[found->second];
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t begin = whole.find_first_not_of(spaces);
    return begin == std::string::npos
               ? ""
               : whole.substr(begin, whole.find_last_not_of(spaces) - begin + 1);
  }

  std::string text_in(Column column, int characters_max) {
    std::string typed = cell(column);
    if (text::characters_in(typed) > characters_max) {
      add(column, Problem::too_long);
    }
    return typed;
  }

  std::string kana() {
    const std::string typed = text_in(Column::kana, 200);
    std::string katakana = text::to_full_katakana(typed);
    if (!typed.empty() && !text::is_katakana_name(katakana)) {
      add(Column::kana, Problem::not_katakana);
    }
    return katakana;
  }

  int prefecture() {
    const std::string typed = text::compatible_text(cell(Column::prefecture));
    if (typed.empty()) {
      add(Column::prefecture, Problem::missing);
      return 0;
    }
    const auto by_code = find_prefecture_by_code(typed.size() == 1 ? "0" + typed : typed);
    const auto found = by_code ? by_code : find_prefecture_by_name(typed);
    if (!found) {
      add(Column::prefecture, Problem::unknown_prefecture);
      return 0;
    }
    return found->number;
  }

  Kind kind() {
    const std::string typed = cell(Column::kind);
    if (typed.empty()) {
      return Kind::other;
    }
    const auto found = kinds_by_key().find(text::search_key(typed));
    if (found == kinds_by_key().end()) {
      add(Column::kind, Problem::unknown_kind);
      return Kind::other;
    }
    return found->second;
  }

  void read_codes(Organisation& read) {
    if (const std::string typed = cell(Column::medical_code); !typed.empty()) {
      const auto code = MedicalInstitutionCode::parse(typed);
      if (!code.is_ok()) {
        add(Column::medical_code, Problem::not_a_code);
      } else {
        note(Column::medical_code, code.value(), read);
        read.medical_code = code.value().digits();
      }
    }
    if (const std::string typed = cell(Column::municipality_code); !typed.empty()) {
      const auto code = MunicipalityCode::parse(typed);
      if (!code.is_ok()) {
        add(Column::municipality_code, Problem::not_a_code);
      } else {
        note(Column::municipality_code, code.value(), read);
        read.municipality_code = code.value().five_digits();
      }
    }
    if (const std::string typed = cell(Column::corporate_number); !typed.empty()) {
      const auto number = CorporateNumber::parse(typed);
      if (!number.is_ok()) {
        add(Column::corporate_number, Problem::not_a_code);
      } else {
        warn_of_check_digit(Column::corporate_number, number.value());
        read.corporate_number = number.value().digits();
      }
    }
    if (const std::string typed = cell(Column::care_office_number); !typed.empty()) {
      const auto number = CareOfficeNumber::parse(typed);
      if (!number.is_ok()) {
        add(Column::care_office_number, Problem::not_a_code);
      } else {
        read.care_office_number = number.value().digits();
      }
    }
  }

  void note(Column column, const auto& code, const Organisation& read) {
    if (read.prefecture != 0 && code.prefecture().number != read.prefecture) {
      add(column, Problem::of_other_prefecture);
    }
    warn_of_check_digit(column, code);
  }

  void warn_of_check_digit(Column column, const auto& code) {
    if (!code.check_digit_is_right()) {
      m_row.warnings.push_back({column, Problem::wrong_check_digit});
    }
  }

  void read_features(Organisation& read) {
    const std::string evidence = text_in(Column::evidence, 300);
    for (const auto& [column, feature] :
         {std::pair{Column::emergency_centre, Feature::emergency_centre},
          std::pair{Column::special_functions, Feature::special_functions}}) {
      const std::string typed = cell(column);
      if (typed.empty()) {
        continue;
      }
      const auto answer = answers_by_key().find(text::search_key(typed));
      if (answer == answers_by_key().end()) {
        add(column, Problem::not_yes_or_no);
      } else if (answer->second == Answer::yes) {
        read.features.emplace(feature, evidence);
      }
    }
    if (!read.features.empty() && evidence.empty()) {
      add(Column::evidence, Problem::no_evidence);
    }
  }

  const Columns& m_columns;
  const Cells& m_cells;
  ReadRow m_row;
};

}  // namespace

std::string_view name_of(Problem problem) {
  return problem_names.at(static_cast<std::size_t>(problem));
}

ReadRow read_row(const Columns& columns, const Cells& cells) {
  return RowReader{columns, cells}.read();
}

}  // namespace musubi::organisation
