#include "http/documents/mail_page.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/mail_body.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using services::MailState;
using services::MailView;

constexpr Words mails_title{"メール（開発用）", "Mails (development)"};
constexpr Words mails_lead{"このサイトが書いたメールの控えです。",
                           "Copies of the mails that this site has written."};
constexpr Words no_mails{"メールはまだありません。申込みや決定をすると、ここに届きます。",
                         "No mail yet. Applications and decisions bring them here."};
constexpr Sentence<std::size_t, std::size_t> more{"新しい順に{}件を表示しています（全{}件）。",
                                                  "The newest {} of {} are shown."};
constexpr Words time_column{"日時", "Time"};
constexpr Words recipient_column{"宛先", "To"};
constexpr Words subject_column{"件名", "Subject"};
constexpr Words state_column{"状態", "State"};
constexpr Words codes_title{"デモ用アカウントの認証コード", "Codes of the demonstration accounts"};
constexpr Words codes_lead{
    "認証アプリの代わりです。30秒ごとに変わるので、期限が切れたら再読み込みしてください。",
    "In place of an authenticator app. They change every 30 seconds: reload for the next."};
constexpr Words login_column{"ログイン", "Login"};
constexpr Words code_column{"認証コード", "Code"};
constexpr Words no_subject{"（件名なし）", "(no subject)"};
constexpr Words back_to_mails{"メールの一覧へ戻る", "Back to the list"};

Node state_badge(Language language, MailState state) {
  switch (state) {
    case MailState::held:
      return badge(Tone::progress, Words{"送信保留中", "Held"}.in(language));
    case MailState::waiting:
      return badge(Tone::progress, Words{"送信待ち", "Waiting"}.in(language));
    case MailState::sent:
      return badge(Tone::success, Words{"送信済み", "Sent"}.in(language));
    case MailState::bounced:
      return badge(Tone::danger, Words{"不達", "Came back"}.in(language));
    case MailState::failed:
      return badge(Tone::danger, Words{"送信失敗", "Failed"}.in(language));
    case MailState::recalled:
      return badge(Tone::neutral, Words{"取消し", "Recalled"}.in(language));
    case MailState::dropped:
      return badge(Tone::neutral, Words{"送信なし", "Not sent"}.in(language));
  }
  return text("");
}

// Subjects are in the language of the applicant, which may not be the page's.
Node subject_of(Language language, const MailView& mail) {
  return mail.subject.empty() ? text(no_subject.in(language)) : bdi(lang("ja"), mail.subject);
}

std::vector<Node> row_of(Language language, const MailView& mail) {
  return {text(moment_in(language, mail.at)),
          a(href(mail_address(mail.id).in(language)), subject_of(language, mail)),
          bdi(lang("ja"), mail.recipient), state_badge(language, mail.state)};
}

Node list(Language language, const std::vector<MailView>& mails) {
  if (mails.empty()) {
    return p(class_name("table-empty"), no_mails.in(language));
  }
  Table table{.caption = std::string{mails_title.in(language)},
              .columns = {},
              .rows = {},
              .narrow = Narrow::cards};
  for (const Words& column : {time_column, subject_column, recipient_column, state_column}) {
    table.columns.emplace_back(column.in(language));
  }
  for (const MailView& mail : mails) {
    table.rows.push_back(row_of(language, mail));
  }
  return table_of(table);
}

void add_codes(std::vector<Node>& content, Language language,
               const std::vector<CurrentCode>& codes) {
  if (codes.empty()) {
    return;
  }
  Table table{.caption = std::string{codes_title.in(language)}, .columns = {}, .rows = {}};
  table.columns.emplace_back(login_column.in(language));
  table.columns.emplace_back(code_column.in(language));
  for (const CurrentCode& code : codes) {
    table.rows.push_back({text(code.login), text(code.code)});
  }
  content.push_back(h2(codes_title.in(language)));
  content.push_back(p(codes_lead.in(language)));
  content.push_back(table_of(table));
}

std::string framed_mail(const Frame& frame, Address address, Width width,
                        std::vector<Node> content) {
  return framed(frame, {.title = std::string{mails_title.in(frame.language)},
                        .address = std::move(address),
                        .menu = MenuItem::none,
                        .dates = services::Dates::of_the_notice,
                        .indexing = Indexing::refused,
                        .width = width,
                        .content = std::move(content)});
}

}  // namespace

std::string mails_page(const Frame& frame, std::vector<MailView> mails,
                       const std::vector<CurrentCode>& codes) {
  const Language language = frame.language;
  std::ranges::stable_sort(mails, std::greater{}, &MailView::at);
  const std::size_t all = mails.size();
  mails.erase(mails.begin() + static_cast<std::ptrdiff_t>(std::min(all, mails_shown_max)),
              mails.end());
  std::vector<Node> content{h1(mails_title.in(language)),
                            p(class_name("lead"), mails_lead.in(language))};
  if (all > mails_shown_max) {
    content.push_back(p(more.in(language, mails_shown_max, all)));
  }
  content.push_back(list(language, mails));
  add_codes(content, language, codes);
  return framed_mail(frame, mails_address(), Width::wide, std::move(content));
}

std::string mail_page(const Frame& frame, const MailView& mail, std::string_view base_url) {
  const Language language = frame.language;
  const auto term = [&](Words words) { return std::string{words.in(language)}; };
  return framed_mail(frame, mail_address(mail.id), Width::reading,
                     {p(a(href(mails_address().in(language)), back_to_mails.in(language))),
                      h1(subject_of(language, mail)),
                      facts({{term(recipient_column), bdi(lang("ja"), mail.recipient)},
                             {term(time_column), text(moment_in(language, mail.at))},
                             {term(state_column), state_badge(language, mail.state)}}),
                      article(class_name("mail"), lang("ja"), mail_body(mail.body, base_url))});
}

}  // namespace musubi::documents
