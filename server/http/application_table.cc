#include "http/application_table.h"

#include <fmt/core.h>

#include <array>

#include "http/api/desk_codec.h"
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

sheets::Row application_row(const ExportedApplication& each, Language language) {
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

sheets::Table application_table(Language language) {
  sheets::Table table{
      .title = language == Language::ja ? "申込み一覧" : "Applications", .columns = {}, .rows = {}};
  for (const Words& title : columns) {
    table.columns.emplace_back(title.in(language));
  }
  return table;
}

// 2026-11-21 10:00:00
static std::string shown(Instant moment) {
  const int seconds = moment.time_jst().seconds;
  return fmt::format("{} {:02}:{:02}:{:02}", moment.date_jst().iso(), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

sheets::Notes application_notes(const services::ExportSummary& summary, Language language) {
  static constexpr Words title{"この一覧について", "About this list"};
  static constexpr Words as_of{"時点", "As of"};
  static constexpr Words rows{"件数", "Applications"};
  static constexpr Words changed{"時点のあとに変わった件数", "Changed after that moment"};
  static constexpr Words how{"読み方", "How to read it"};
  static constexpr Words explained{
      "載っている申込み、その並び順、順番、未読の連絡は、この時点のものです。ほかの列も同じですが、"
      "この時点のあとに変わった申込みは、書き出したときの内容です。",
      "Which applications are here, their order, rank and unread messages are as of this moment. "
      "So "
      "are the other columns, but an application that changed after it is as it was when it was "
      "written."};
  return {.title = std::string{title.in(language)},
          .lines = {{std::string{as_of.in(language)},
                     shown(summary.as_of) + (language == Language::ja ? "（日本時間）" : " (JST)")},
                    {std::string{rows.in(language)}, std::to_string(summary.rows)},
                    {std::string{changed.in(language)}, std::to_string(summary.changed)},
                    {std::string{how.in(language)}, std::string{explained.in(language)}}}};
}

std::string application_file_name(Language language, Instant as_of) {
  const int minutes = as_of.time_jst().seconds / 60;
  return fmt::format("{}_{}_{:02}{:02}", language == Language::ja ? "申込み一覧" : "applications",
                     as_of.date_jst().iso(), minutes / 60, minutes % 60);
}

Result<services::QueueQuery> query_of_filter(const services::ListFilter& filter) {
  Request request{.method = Method::get, .received = Instant{0}};
  for (const auto& [name, value] : filter) {
    request.query.push_back({name, value});
  }
  auto query = read_queue_query(request);
  if (auto* read = std::get_if<services::QueueQuery>(&query)) {
    return std::move(*read);
  }
  return Error{ErrorKind::invalid, "bad_input", "The filter is not one of the list."};
}

}  // namespace musubi::http
