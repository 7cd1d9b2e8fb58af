#include "paper/receipt.h"

#include <fmt/core.h>

#include "domain/calendar/wareki.h"

namespace musubi::paper {

namespace {

// Both wordings of one text of the form.
struct Words {
  const char* ja;
  const char* en;

  [[nodiscard]] std::string in(Language language) const {
    return language == Language::ja ? ja : en;
  }
};

constexpr Words receipt_title{"受付票", "Receipt of application"};
constexpr Words received{"次の申込みを受け付けました。内容の控えとして保管してください。",
                         "The following application has been received. Please keep this copy."};
constexpr Words receipt_number{"受付番号", "Receipt number"};
constexpr Words received_at{"受付日時", "Received"};
constexpr Words applicant{"申込者", "Applicant"};
constexpr Words programme{"研修", "Programme"};
constexpr Words course{"コース", "Course"};
constexpr Words operated_by{"実施者", "Operator"};
constexpr Words no_promise{
    "この票は、申込みが届いたことの控えです。受講できるかどうかは、書類の確認と選考のあとに、あらた"
    "めて"
    "お知らせします。この票で受講が決まったことにはなりません。",
    "This sheet only says that the application has arrived. Whether you can take part is told to "
    "you after the papers have been checked and places are given. It is no promise of a place."};
constexpr Words agreed_title{"確認・同意した事項", "Statements agreed to"};
constexpr Words documents_title{"提出書類", "Papers handed in"};
constexpr Words number_column{"番号", "No."};
constexpr Words paper_column{"書類", "Paper"};
constexpr Words file_column{"ファイル名", "File"};
constexpr Words size_column{"大きさ", "Size"};
constexpr Words hash_column{"照合値（先頭16桁）", "Check value (first 16)"};
constexpr Words no_documents{"この申込みに添えられた電子ファイルはありません。",
                             "No file was handed in with this application."};
constexpr Words check_title{"内容の照合", "Checking this sheet"};
constexpr Words check_value{"照合値（SHA-256）", "Check value (SHA-256)"};
constexpr Words how_to_check{
    "照合値は、受付番号・受付日時・申込みの内容から計算した64桁の値です。事務局が自分の記録から発行"
    "する"
    "受付票の照合値と、すべての桁が同じであれば、内容は同じです。一文字でも違えば、別の値になります"
    "。",
    "The check value of 64 digits is computed from the receipt number, the time of receipt and the "
    "content. Where every digit equals the one on the sheet that the office prints from its own "
    "records, the content is the same; one other letter gives another value."};
constexpr Words status_title{"現在の状況", "State of the application"};
constexpr Words status_text{
    "受付のメールに書かれた、ご本人だけのアドレスで確認できます（この票には、安全のため載せていませ"
    "ん）。",
    "See the address that was mailed to you. It is yours alone, so it is not printed here."};
constexpr Words contact_title{"お問い合わせ", "Contact"};
constexpr Words empty_answer{"（記入なし）", "(left empty)"};

constexpr std::size_t hash_group = 8;
constexpr std::size_t hash_line = 32;
constexpr std::size_t short_hash = 16;

Facts head_facts(const ReceiptPage& receipt) {
  const Language language = receipt.language;
  return {{{receipt_number.in(language), receipt.receipt_number, Face::strong},
           {received_at.in(language), moment_to_the_second(language, receipt.received_at)},
           {applicant.in(language), receipt.applicant, Face::strong},
           {programme.in(language), receipt.programme},
           {course.in(language), receipt.course},
           {operated_by.in(language), receipt.operator_name}}};
}

Facts answers_of(Language language, const ReceiptSection& section) {
  Facts facts;
  for (const ReceiptAnswer& answer : section.answers) {
    facts.rows.push_back(
        {answer.question, answer.answer.empty() ? empty_answer.in(language) : answer.answer});
  }
  return facts;
}

Block documents_of(const ReceiptPage& receipt) {
  const Language language = receipt.language;
  if (receipt.documents.empty()) {
    return Paragraph{no_documents.in(language)};
  }
  Grid grid{.columns = {{number_column.in(language), 0.07},
                        {paper_column.in(language), 0.29},
                        {file_column.in(language), 0.29},
                        {size_column.in(language), 0.11},
                        {hash_column.in(language), 0.24}},
            .rows = {}};
  for (const ReceiptDocument& document : receipt.documents) {
    grid.rows.push_back({document.number, document.title, document.file_name,
                         size_in_words(document.bytes), document.sha256.substr(0, short_hash)});
  }
  return grid;
}

void add_check(const ReceiptPage& receipt, std::vector<Block>& blocks) {
  const Language language = receipt.language;
  blocks.push_back(Heading{check_title.in(language)});
  blocks.push_back(
      Facts{{{check_value.in(language), grouped_hash(receipt.content_sha256), Face::code}}});
  blocks.push_back(Paragraph{how_to_check.in(language)});
  blocks.push_back(Heading{status_title.in(language)});
  blocks.push_back(Paragraph{receipt.status_address + "\n" + status_text.in(language)});
  if (!receipt.contact.empty()) {
    blocks.push_back(Heading{contact_title.in(language)});
    for (const std::string& line : receipt.contact) {
      blocks.push_back(Paragraph{line});
    }
  }
}

}  // namespace

std::string moment_to_the_second(Language language, Instant moment) {
  const int seconds = moment.time_jst().seconds;
  const int hour = seconds / 3600;
  const int minute = seconds / 60 % 60;
  return language == Language::ja
             ? fmt::format("{}{}時{:02}分{:02}秒（日本標準時）",
                           calendar::format_wareki(moment.date_jst()), hour, minute, seconds % 60)
             : fmt::format("{}, {:02}:{:02}:{:02} JST", calendar::format_english(moment.date_jst()),
                           hour, minute, seconds % 60);
}

std::string grouped_hash(std::string_view hexadecimal) {
  std::string grouped;
  for (std::size_t at = 0; at < hexadecimal.size(); at += hash_group) {
    grouped += at == 0 ? "" : at % hash_line == 0 ? "\n" : " ";
    grouped += hexadecimal.substr(at, hash_group);
  }
  return grouped;
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::uint64_t kilo = 1000;
  if (bytes < kilo) {
    return fmt::format("{} B", bytes);
  }
  if (bytes <= 999 * kilo) {
    return fmt::format("{} kB", (bytes + kilo - 1) / kilo);
  }
  const std::uint64_t tenths = (bytes + 100 * kilo - 1) / (100 * kilo);
  return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
}

Sheet receipt_sheet(const ReceiptPage& receipt) {
  const Language language = receipt.language;
  Sheet sheet{
      .language = language,
      .title = receipt_title.in(language),
      .issuer = receipt.operator_name,
      .footer = fmt::format("{} {}　{} {}", receipt_number.in(language), receipt.receipt_number,
                            check_value.in(language), receipt.content_sha256.substr(0, short_hash)),
      .created = receipt.received_at,
      .blocks = {}};
  sheet.blocks.push_back(Paragraph{received.in(language)});
  sheet.blocks.push_back(head_facts(receipt));
  sheet.blocks.push_back(Remark{no_promise.in(language)});
  for (const ReceiptSection& section : receipt.sections) {
    sheet.blocks.push_back(Heading{section.title});
    sheet.blocks.push_back(answers_of(language, section));
  }
  if (!receipt.agreed.empty()) {
    sheet.blocks.push_back(Heading{agreed_title.in(language)});
    sheet.blocks.push_back(BulletList{receipt.agreed});
  }
  sheet.blocks.push_back(Heading{documents_title.in(language)});
  sheet.blocks.push_back(documents_of(receipt));
  add_check(receipt, sheet.blocks);
  return sheet;
}

}  // namespace musubi::paper
