#include "http/api/desk_record_codec.h"

#include <boost/json.hpp>

#include "http/api/finding_codec.h"
#include "http/api/words.h"
#include "services/history.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

static object to_json(const services::OverrideView& view) {
  object json{{"id", view.record.id.value},
              {"rule", view.record.rule.value},
              {"reason", view.record.reason},
              {"by", view.who},
              {"at", view.record.at.iso_jst()}};
  if (view.record.revocation) {
    json["revoked"] = object{{"by", view.revoked_by},
                             {"at", view.record.revocation->at.iso_jst()},
                             {"reason", view.record.revocation->reason}};
  }
  return json;
}

static std::string_view word_of(stores::ConfirmedValue value) {
  return value == stores::ConfirmedValue::yes ? "yes" : "no";
}

static object to_json(const services::ConfirmedFactView& view) {
  return {{"fact", view.record.fact.value},
          {"value", word_of(view.record.value)},
          {"reason", view.record.reason},
          {"by", view.who},
          {"at", view.record.at.iso_jst()}};
}

static object to_json(const services::RoundView& round, Language language) {
  object json{{"course", round.course.value}, {"title", round.title.in(language)}};
  if (round.first_day) {
    json["first_day"] = round.first_day->iso();
  }
  return json;
}

void add_records(object& json, const services::ApplicationView& view, Language language) {
  array overridable;
  for (const RuleId& rule : view.overridable) {
    overridable.emplace_back(rule.value);
  }
  array overrides;
  for (const services::OverrideView& each : view.overrides) {
    overrides.push_back(to_json(each));
  }
  array confirmable;
  for (const services::ConfirmableFact& fact : view.confirmable) {
    confirmable.push_back(
        object{{"fact", fact.fact.value},
               {"rule", fact.rule.value},
               {"requirement", fact.requirement.in(language)},
               {"source", source_words(fact.source, *view.programme.definition, language)}});
  }
  array confirmations;
  for (const services::ConfirmedFactView& each : view.confirmations) {
    confirmations.push_back(to_json(each));
  }
  array rounds;
  for (const services::RoundView& round : view.rounds) {
    rounds.push_back(to_json(round, language));
  }
  json["overridable"] = std::move(overridable);
  json["overrides"] = std::move(overrides);
  json["confirmable"] = std::move(confirmable);
  json["confirmations"] = std::move(confirmations);
  json["rounds"] = std::move(rounds);
  json["unread_messages"] = view.unread_messages;
}

std::string to_json(const services::MessageThread& thread) {
  array messages;
  for (const services::MessageView& message : thread.messages) {
    object json{{"id", message.id},
                {"from", message.from == services::MessageSide::staff ? "staff" : "applicant"},
                {"who", message.who},
                {"at", message.at.iso_jst()},
                {"text", message.text}};
    if (message.read_at) {
      json["read_at"] = message.read_at->iso_jst();
    }
    messages.push_back(std::move(json));
  }
  return boost::json::serialize(
      object{{"messages", std::move(messages)}, {"unread", thread.unread}});
}

static std::string_view word_of(services::Side side) {
  switch (side) {
    case services::Side::staff:
      return "staff";
    case services::Side::applicant:
      return "applicant";
    case services::Side::system:
      return "system";
  }
  fail_assertion("every side has its word", __FILE__, __LINE__);
}

// The word of the life cycle, or the name of the act as the audit has it.
static std::string_view word_of_act(const std::string& verb) {
  if (verb == "document.accept") {
    return "document_accepted";
  }
  if (verb == "document.return") {
    return "document_returned";
  }
  const auto step = services::verb_of_step(verb);
  return step ? word_of(*step) : std::string_view{verb};
}

// What an act was about, of the keys that the contract shows.
static void add_detail(object& json, const std::string& detail_json) {
  const auto detail = boost::json::parse(detail_json);
  for (const char* key : {"rule", "fact", "value", "slot"}) {
    if (const auto* text = detail.as_object().if_contains(key); text && text->is_string()) {
      json[key] = *text;
    }
  }
}

static object to_json(const services::HistoryLine& line) {
  const stores::HistoryRow& row = line.row;
  object json{{"kind", row.kind == stores::HistoryKind::mail ? "mail" : "act"},
              {"at", row.at.iso_jst()},
              {"side", word_of(line.side)},
              {"who", line.who}};
  switch (row.kind) {
    case stores::HistoryKind::act:
      json["what"] = word_of_act(row.what);
      add_detail(json, row.content);
      break;
    case stores::HistoryKind::message:
      json["what"] = "message";
      json["message"] = row.content;
      break;
    case stores::HistoryKind::mail:
      json["what"] = row.what;
      json["subject"] = row.content;
      json["mail_state"] = row.state;
      break;
  }
  if (row.reason && !row.reason->empty()) {
    json["reason"] = *row.reason;
  }
  return json;
}

std::string to_json(const services::HistoryPage& page) {
  array entries;
  for (const services::HistoryLine& line : page.lines) {
    entries.push_back(to_json(line));
  }
  return boost::json::serialize(object{{"entries", std::move(entries)},
                                       {"total", page.total},
                                       {"page", page.page},
                                       {"page_size", services::history_page_size}});
}

}  // namespace musubi::http
