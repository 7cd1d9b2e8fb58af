#include "http/application_table.h"

#include <array>

#include "http/documents/standing_words.h"

namespace musubi::http {

using documents::Words;
using services::ExportedApplication;

// As the list calls them.
static Words words_of(application::Standing standing) {
  switch (documents::stage_of(standing)) {
    case documents::Stage::draft:
      return {"下書き", "Draft"};
    case documents::Stage::checking:
      return {"未処理", "To be checked"};
    case documents::Stage::returned:
      return {"差戻し中", "Sent back"};
    case documents::Stage::accepted:
      return {"受講決定", "Accepted"};
    case documents::Stage::declined:
      return {"不決定", "Declined"};
    case documents::Stage::withdrawn:
      return {"取下げ", "Withdrawn"};
  }
  fail_assertion("every stage has its words", __FILE__, __LINE__);
}

static constexpr std::array<Words, 15> columns{{
    {"受付番号", "Receipt number"},
    {"氏名", "Name"},
    {"フリガナ", "Name in katakana"},
    {"状態", "State"},
    {"研修", "Programme"},
    {"コース", "Course"},
    {"受付日時", "Received"},
    {"書類がそろった日時", "Complete since"},
    {"順番", "Rank"},
    {"生年月日", "Date of birth"},
    {"住所", "Address"},
    {"電話番号", "Telephone"},
    {"メールアドレス", "E-mail address"},
    {"注意", "Notes"},
    {"未読の連絡", "Unread messages"},
}};

template <typename Value>
static sheets::Cell cell_of(const std::optional<Value>& value) {
  return value ? sheets::Cell{*value} : sheets::Cell{sheets::NoValue{}};
}

static sheets::Row row_of(const ExportedApplication& each, Language language) {
  const stores::QueueRow& row = each.row;
  return {row.receipt_number,
          row.applicant_name,
          row.applicant_kana,
          std::string{words_of(row.standing).in(language)},
          each.programme_title.in(language),
          each.course_title.in(language),
          row.received_at,
          cell_of(row.complete_at),
          cell_of(each.rank),
          cell_of(each.birth_date),
          each.address,
          each.phone,
          each.email,
          row.warnings,
          row.unread_messages};
}

sheets::Table application_table(const std::vector<ExportedApplication>& applications,
                                Language language) {
  sheets::Table table{
      .title = language == Language::ja ? "申込み一覧" : "Applications", .columns = {}, .rows = {}};
  for (const Words& title : columns) {
    table.columns.emplace_back(title.in(language));
  }
  for (const ExportedApplication& each : applications) {
    table.rows.push_back(row_of(each, language));
  }
  return table;
}

}  // namespace musubi::http
