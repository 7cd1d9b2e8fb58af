#include "http/api/inquiry_codec.h"

#include <boost/json.hpp>

#include "http/api/field_rules.h"
#include "http/api/finding_codec.h"
#include "http/api/mail_entry.h"
#include "services/answer_words.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

constexpr TextRule note_rule{.characters_max = 500, .lines = Lines::many};
constexpr TextRule terms_rule{.characters_max = 2'000, .lines = Lines::many};
constexpr IntegerRule yen_rule{.min = 0, .max = 100'000'000};
constexpr IntegerRule heads_rule{.min = 1, .max = 100};

static stores::QuoteExtra read_extra(ObjectReader& reader, std::string_view key) {
  stores::QuoteExtra extra{};
  reader.object(key, [&](ObjectReader& read) {
    extra.yen = Yen{read.integer("yen", yen_rule)};
    extra.note = read.text("note", note_rule);
  });
  return extra;
}

std::variant<services::QuoteCommand, std::vector<InputProblem>> read_quote_input(
    std::string_view body, const services::Staff& staff) {
  const Date placeholder{std::chrono::sys_days{}};
  services::QuoteCommand command{.inquiry = {},
                                 .version = 0,
                                 .first_day = placeholder,
                                 .heads = 0,
                                 .lodging = {},
                                 .travel = {},
                                 .venue = {},
                                 .refund_terms = "",
                                 .valid_until = placeholder,
                                 .staff = staff};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    command.version = static_cast<int>(reader.integer("version", version_rule));
    command.first_day = reader.date("first_day").value_or(placeholder);
    command.heads = static_cast<int>(reader.integer("heads", heads_rule));
    command.lodging = read_extra(reader, "lodging");
    command.travel = read_extra(reader, "travel");
    command.venue = read_extra(reader, "venue");
    command.refund_terms = reader.text("refund_terms", terms_rule);
    command.valid_until = reader.date("valid_until").value_or(placeholder);
  });
  if (!problems.empty()) {
    return problems;
  }
  return command;
}

static object row_to_json(const services::InquiryRow& row) {
  return {{"id", row.record.id.value},
          {"number", row.record.number},
          {"organisation", row.record.organisation},
          {"contact", row.record.contact},
          {"wished_day", row.record.wished_day.iso()},
          {"heads", row.record.heads},
          {"state", on_site::name_of(row.state)},
          {"received_at", row.record.received_at.iso_jst()}};
}

std::string to_json(const services::InquiryPage& page) {
  array inquiries;
  for (const services::InquiryRow& row : page.rows) {
    inquiries.push_back(row_to_json(row));
  }
  return boost::json::serialize(object{{"inquiries", std::move(inquiries)},
                                       {"total", page.total},
                                       {"page", page.page},
                                       {"page_size", services::inquiry_page_size}});
}

static object extra_to_json(const stores::QuoteExtra& extra) {
  return {{"yen", extra.yen.amount}, {"note", extra.note}};
}

static array quotes_to_json(const std::vector<stores::QuoteRecord>& quotes) {
  array list;
  for (const stores::QuoteRecord& quote : quotes) {
    list.push_back(object{{"version", quote.version},
                          {"first_day", quote.first_day.iso()},
                          {"heads", quote.heads},
                          {"head_yen", quote.head_yen.amount},
                          {"heads_yen", quote.heads_yen.amount},
                          {"lodging", extra_to_json(quote.lodging)},
                          {"travel", extra_to_json(quote.travel)},
                          {"venue", extra_to_json(quote.venue)},
                          {"total_yen", quote.total_yen.amount},
                          {"tax_yen", quote.tax_yen.amount},
                          {"refund_terms", quote.refund_terms},
                          {"valid_until", quote.valid_until.iso()},
                          {"quoted_by", quote.quoted_by},
                          {"quoted_at", quote.quoted_at.iso_jst()}});
  }
  return list;
}

static array answers_to_json(const stores::MemberRecord& member,
                             const std::vector<form::Field>& fields, Language language) {
  array answers;
  for (const form::Field& field : fields) {
    const auto raw = member.answers.find(field.id);
    answers.push_back(object{
        {"id", field.id.value},
        {"section", ""},
        {"label", field.label.in(language)},
        {"value",
         raw == member.answers.end() ? "" : services::answer_words(field, raw->second, language)}});
  }
  return answers;
}

static array members_to_json(const services::InquiryView& view, Language language) {
  const auto fields = services::member_fields(*view.programme.definition, *view.course->course);
  array list;
  for (const stores::MemberRecord& member : view.members) {
    list.push_back(object{{"name", member.name},
                          {"name_kana", member.kana},
                          {"answers", answers_to_json(member, fields, language)}});
  }
  return list;
}

static std::string typed(const services::InquiryView& view, const char* field) {
  const auto found = view.record.answers.find(FieldId{field});
  return found == view.record.answers.end() || found->second.empty() ? "" : found->second.front();
}

static std::int64_t distance_of(const services::InquiryView& view) {
  const auto distance = form::Quantity::parse(typed(view, "distance_km"));
  return distance ? distance->thousandths / 1000 : 0;
}

std::string to_json(const services::InquiryView& view, Language language) {
  array actions;
  for (const on_site::Event event : services::desk_events(view)) {
    actions.emplace_back(on_site::name_of(event));
  }
  array mails;
  for (const services::MailView& mail : view.mails) {
    mails.push_back(mail_entry(mail, language));
  }
  const programme::ProgrammeDefinition& definition = *view.programme.definition;
  object json{{"id", view.record.id.value},
              {"number", view.record.number},
              {"programme", view.record.programme.value},
              {"course", view.record.course.value},
              {"course_title", view.course->course->title.in(language)},
              {"state", on_site::name_of(view.state)},
              {"version", view.record.version},
              {"received_at", view.record.received_at.iso_jst()},
              {"organisation", view.record.organisation},
              {"contact", view.record.contact},
              {"email", view.record.email},
              {"phone", typed(view, "phone")},
              {"wished_day", view.record.wished_day.iso()},
              {"heads", view.record.heads},
              {"venue", typed(view, "venue")},
              {"distance_km", distance_of(view)},
              {"needs_lodging", typed(view, "needs_lodging") == "yes"},
              {"remarks", typed(view, "remarks")},
              {"quotes", quotes_to_json(view.quotes)},
              {"members", members_to_json(view, language)},
              {"findings", to_json(view.findings, definition, language)},
              {"mails", std::move(mails)},
              {"actions", std::move(actions)}};
  if (!view.record.decline_reason.empty()) {
    json["decline_reason"] = view.record.decline_reason;
  }
  return boost::json::serialize(json);
}

}  // namespace musubi::http
