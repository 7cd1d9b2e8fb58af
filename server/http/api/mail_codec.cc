#include "http/api/mail_codec.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "base/digits.h"
#include "http/api/field_rules.h"
#include "http/api/mail_entry.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

constexpr TextRule mail_words_rule{.characters_max = 4'000, .lines = Lines::many};
constexpr TextRule mail_slot_rule{.characters_max = 64};
constexpr int mail_pages_max = 100'000;
constexpr std::size_t programme_bytes_max = 64;

static constexpr std::array<std::string_view, 9> mail_state_words{
    "attention", "held", "waiting", "sent", "bounced", "failed", "recalled", "dropped", "all"};

static InputProblem query_problem(std::string pointer, std::string key) {
  return {.pointer = std::move(pointer), .message_key = std::move(key), .limit = std::nullopt};
}

std::variant<services::MailsQuery, std::vector<InputProblem>> read_mails_query(
    const Request& request) {
  std::vector<InputProblem> problems;
  const std::string_view programme = request.query_value("programme").value_or("");
  if (programme.size() > programme_bytes_max) {
    problems.push_back(query_problem("?programme", "query.too_long"));
  }
  const std::string_view state = request.query_value("state").value_or(mail_state_words.front());
  const auto* word = std::ranges::find(mail_state_words, state);
  if (word == mail_state_words.end()) {
    problems.push_back(query_problem("?state", "query.unknown_choice"));
  }
  const auto page = parse_digits(request.query_value("page").value_or("1"));
  if (!page || *page < 1 || *page > mail_pages_max) {
    problems.push_back(query_problem("?page", "query.out_of_range"));
  }
  if (!problems.empty()) {
    return problems;
  }
  return services::MailsQuery{
      .programme = std::string{programme},
      .state = static_cast<stores::MailFilterState>(word - mail_state_words.begin()),
      .page = *page};
}

std::variant<std::string, std::vector<InputProblem>> read_mail_reason(std::string_view body) {
  std::string reason;
  auto problems = read_json_object(
      body, [&](ObjectReader& reader) { reason = reader.text("reason", reason_rule); });
  if (!problems.empty()) {
    return problems;
  }
  return reason;
}

static std::vector<programme::MailEvent> events_of_applications() {
  std::vector<programme::MailEvent> events;
  std::ranges::copy_if(programme::mail_events, std::back_inserter(events), [](const auto& event) {
    return programme::topic_of(event) == programme::MailTopic::application;
  });
  return events;
}

static std::vector<std::string_view> words_of(const std::vector<programme::MailEvent>& events) {
  std::vector<std::string_view> words;
  std::ranges::transform(events, std::back_inserter(words), programme::name_of);
  return words;
}

std::variant<services::MailOccasion, std::vector<InputProblem>> read_mail_occasion(
    std::string_view body) {
  static constexpr std::array own_words{"documents", "message", "next_course", "result"};
  services::MailOccasion occasion{.event = programme::MailEvent::message, .reason = ""};
  auto problems = read_json_object(body, [&](ObjectReader& reader) {
    const auto events = events_of_applications();
    occasion.event = events.at(reader.choice("event", words_of(events)));
    occasion.reason = reader.optional_text("reason", reason_rule).value_or("");
    for (const char* name : own_words) {
      if (const auto words = reader.optional_text(name, mail_words_rule)) {
        occasion.arguments.push_back(argument(name, *words));
      }
    }
    const auto slot = reader.optional_text("slot", mail_slot_rule);
    occasion.slot = slot && !slot->empty() ? std::optional{ArrangedSlotId{*slot}} : std::nullopt;
  });
  if (!problems.empty()) {
    return problems;
  }
  return occasion;
}

static object to_object(const services::DeskMail& desk, Language language) {
  object json{{"mail", mail_entry(desk.mail, language)}};
  if (!desk.application.empty()) {
    json["application"] = desk.application;
  }
  if (!desk.inquiry.empty()) {
    json["inquiry"] = desk.inquiry;
  }
  if (!desk.programme.empty()) {
    json["programme"] = desk.programme;
    json["receipt_number"] = desk.receipt_number;
  }
  return json;
}

std::string to_json(const services::MailsPage& page, Language language) {
  array mails;
  for (const services::DeskMail& mail : page.mails) {
    mails.push_back(to_object(mail, language));
  }
  return boost::json::serialize(object{{"mails", std::move(mails)},
                                       {"total", page.total},
                                       {"page", page.page},
                                       {"page_size", services::mails_page_size}});
}

std::string to_json(const services::DeskMail& mail, Language language) {
  return boost::json::serialize(to_object(mail, language));
}

std::string to_json(const services::WordingPreview& preview) {
  array samples;
  for (const std::string& name : preview.samples) {
    samples.emplace_back(name);
  }
  return boost::json::serialize(object{
      {"subject", preview.subject}, {"text", preview.body}, {"samples", std::move(samples)}});
}

std::string to_json(const services::MailPreview& preview) {
  object json{{"from_name", preview.mail.sender_name},
              {"to", preview.mail.recipient},
              {"subject", preview.mail.subject},
              {"text", preview.mail.body},
              {"held_seconds", preview.held_seconds}};
  if (preview.mail.reply_to) {
    json["reply_to"] = *preview.mail.reply_to;
  }
  return boost::json::serialize(json);
}

}  // namespace musubi::http
