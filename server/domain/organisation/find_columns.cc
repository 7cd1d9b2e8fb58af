#include "domain/organisation/find_columns.h"

#include <algorithm>
#include <array>

#include "base/text/search_key.h"

namespace musubi::organisation {

namespace {

struct HeaderWord {
  std::string_view word;
  Column column;
};

constexpr std::size_t rows_searched = 20;

// As prefectures, ministries and hospitals head their lists.
constexpr std::array<HeaderWord, 33> header_words{{
    {"名称", Column::name},
    {"医療機関名", Column::name},
    {"医療機関名称", Column::name},
    {"病院名", Column::name},
    {"施設名", Column::name},
    {"事業所名", Column::name},
    {"name", Column::name},
    {"フリガナ", Column::kana},
    {"カナ", Column::kana},
    {"名称カナ", Column::kana},
    {"kana", Column::kana},
    {"都道府県", Column::prefecture},
    {"都道府県名", Column::prefecture},
    {"都道府県コード", Column::prefecture},
    {"prefecture", Column::prefecture},
    {"市区町村コード", Column::municipality_code},
    {"全国地方公共団体コード", Column::municipality_code},
    {"municipality_code", Column::municipality_code},
    {"住所", Column::address},
    {"所在地", Column::address},
    {"address", Column::address},
    {"種別", Column::kind},
    {"区分", Column::kind},
    {"kind", Column::kind},
    {"医療機関コード", Column::medical_code},
    {"medical_code", Column::medical_code},
    {"法人番号", Column::corporate_number},
    {"介護保険事業所番号", Column::care_office_number},
    {"事業所番号", Column::care_office_number},
    {"救命救急センター", Column::emergency_centre},
    {"特定機能病院", Column::special_functions},
    {"根拠", Column::evidence},
    {"出典", Column::evidence},
}};

// The whole title is best; else the longest word that it contains: "医療機関名（正式）".
std::optional<Column> column_titled(const std::string& title) {
  const std::string key = text::search_key(title);
  std::optional<Column> best;
  std::size_t best_size = 0;
  for (const HeaderWord& each : header_words) {
    const std::string word = text::search_key(each.word);
    if (key == word) {
      return each.column;
    }
    if (word.size() > best_size && key.find(word) != std::string::npos) {
      best = each.column;
      best_size = word.size();
    }
  }
  return best;
}

Columns columns_in(const Cells& titles) {
  Columns columns;
  for (std::size_t at = 0; at < titles.size(); ++at) {
    if (const auto column = column_titled(titles[at])) {
      columns.emplace(*column, at);  // the first of two that say the same
    }
  }
  return columns;
}

}  // namespace

std::optional<FoundColumns> find_columns(const std::vector<Cells>& rows) {
  std::optional<FoundColumns> best;
  for (std::size_t at = 0; at < std::min(rows.size(), rows_searched); ++at) {
    Columns columns = columns_in(rows[at]);
    const bool is_header = columns.size() >= 2 && columns.contains(Column::name);
    if (is_header && (!best || columns.size() > best->columns.size())) {
      best = FoundColumns{.header_row = at, .columns = std::move(columns)};
    }
  }
  return best;
}

}  // namespace musubi::organisation
