#include "services/on_site_desk.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text/display_text.h"
#include "domain/fees/quote.h"
#include "services/inquiry_mail.h"
#include "services/mails.h"
#include "services/programme_in_reach.h"
#include "services/record.h"
#include "stores/grant_store.h"

namespace musubi::services {

using InquiryEvent = on_site::Event;
using stores::InquiryRecord;
using stores::QuoteRecord;

static std::vector<form::RawAnswers> answers_of(const std::vector<stores::MemberRecord>& members) {
  std::vector<form::RawAnswers> answers;
  for (const stores::MemberRecord& member : members) {
    answers.push_back(member.answers);
  }
  return answers;
}

static Result<InquiryView> load_view(const Context& context, Snapshot& snapshot,
                                     const InquiryId& id, const Staff& staff, Instant now) {
  auto record = TRY(stores::find_inquiry(snapshot, id));
  const bool is_seen =
      record && record->confirmed_at &&
      staff.reach.permits(access::Verb::operate_courses, record->programme, record->course);
  if (!is_seen) {
    return Error{ErrorKind::not_found, "no_such_inquiry",
                 "there is no such inquiry: choose one of the list"};
  }
  InquiryView view = TRY(view_of_inquiry(context, snapshot, std::move(*record), now));
  if (!view.members.empty()) {
    view.findings =
        TRY(check_group(snapshot, view.programme, *view.course, view.quotes.front().first_day,
                        answers_of(view.members), GroupReader::staff, now.date_jst()));
  }
  for (const stores::MailRecord& mail : TRY(stores::list_mails_of(snapshot, id))) {
    view.mails.push_back(as_written(mail));
  }
  return view;
}

template <typename Command>
static Result<InquiryView> load_unchanged(const Context& context, Snapshot& snapshot,
                                          const Command& command, Instant now) {
  InquiryView view = TRY(load_view(context, snapshot, command.inquiry, command.staff, now));
  if (view.record.version != command.version) {
    return Error{ErrorKind::conflict, "changed_meanwhile",
                 fmt::format("somebody changed {} meanwhile (version {}, the screen showed {}): "
                             "load it again and look at the change",
                             view.record.number, view.record.version, command.version)};
  }
  return view;
}

Result<InquiryPage> view_inquiries(const Context& context, const ProgrammeId& programme, int page,
                                   const Staff& staff, Instant now) {
  MUSUBI_ASSERT(page >= 1);
  return context.database.read([&](Snapshot& snapshot) -> Result<InquiryPage> {
    TRY(load_programme_in_reach(context, snapshot, programme, staff, access::Verb::operate_courses,
                                Portion::a_course, now));
    const stores::InquiryFilter filter{
        .programme = programme,
        .reach = stores::scope_key(staff.reach.scopes_of(access::Verb::operate_courses)),
        .offset = (page - 1) * inquiry_page_size,
        .limit = inquiry_page_size};
    auto total = TRY(stores::count_inquiries(snapshot, filter));
    InquiryPage found{.rows = {}, .total = total, .page = page};
    for (InquiryRecord& record : TRY(stores::list_inquiries(snapshot, filter))) {
      const auto quotes = TRY(stores::list_quotes(snapshot, record.id));
      const auto valid_until =
          quotes.empty() ? std::nullopt : std::optional{quotes.front().valid_until};
      const auto state = on_site::state_on(record.state, valid_until, now.date_jst());
      found.rows.push_back({std::move(record), state});
    }
    return found;
  });
}

Result<InquiryView> view_inquiry(const Context& context, const InquiryId& inquiry,
                                 const Staff& staff, Instant now) {
  return context.database.read(
      [&](Snapshot& snapshot) { return load_view(context, snapshot, inquiry, staff, now); });
}

static bool keeps_from_confirming(const Finding& finding) {
  return finding.severity == Severity::error && finding.outcome != Outcome::satisfied;
}

std::vector<InquiryEvent> desk_events(const InquiryView& view) {
  std::vector<InquiryEvent> events;
  for (const InquiryEvent event :
       {InquiryEvent::quote, InquiryEvent::decline, InquiryEvent::confirm}) {
    const bool is_open = event != InquiryEvent::confirm ||
                         std::ranges::none_of(view.findings, keeps_from_confirming);
    if (is_open && on_site::next(view.state, event)) {
      events.push_back(event);
    }
  }
  return events;
}

static Result<void> record_act(Transaction& transaction, const Actor& actor, const char* verb,
                               const InquiryRecord& inquiry, const std::string& reason,
                               Instant now) {
  return record(transaction, {.at = now,
                              .actor = actor,
                              .verb = verb,
                              .subject = {"inquiry", inquiry.id.value},
                              .reason = reason});
}

static Error inquiry_invalid(const char* code, std::string detail) {
  return {ErrorKind::invalid, code, std::move(detail)};
}

static Result<std::string> told_words(const std::string& text, const char* code, const char* what) {
  const auto cleaned = text::clean_paragraphs(text);
  if (!cleaned.is_ok() || cleaned.value().empty()) {
    return inquiry_invalid(code, fmt::format("{} is missing: write it, because it is told", what));
  }
  return cleaned.value();
}

// What is charged beside the fee is explained beside it.
static Result<void> check_terms(const QuoteCommand& command, Date today) {
  for (const stores::QuoteExtra* extra : {&command.lodging, &command.travel, &command.venue}) {
    if (extra->yen > Yen{0}) {
      TRY(told_words(extra->note, "note_missing", "the note on an amount"));
    }
  }
  if (command.valid_until < today) {
    return inquiry_invalid(
        "valid_until_over",
        fmt::format("the quote would be valid until {}, before today {}: choose a later "
                    "day",
                    command.valid_until.iso(), today.iso()));
  }
  if (command.first_day <= today) {
    return inquiry_invalid("first_day_over",
                           fmt::format("the first day {} is not after today {}: choose a "
                                       "later one",
                                       command.first_day.iso(), today.iso()));
  }
  return {};
}

static int distance_of(const InquiryRecord& inquiry) {
  const auto typed = inquiry.answers.find(FieldId{"distance_km"});
  const auto distance = typed == inquiry.answers.end() || typed->second.empty()
                            ? std::nullopt
                            : form::Quantity::parse(typed->second.front());
  return distance ? static_cast<int>(distance->thousandths / 1000) : 0;
}

static Result<QuoteRecord> quote_of(const InquiryView& view, const QuoteCommand& command,
                                    Instant now) {
  const programme::Course& course = *view.course->course;
  const auto total = TRY(
      fees::quote_total(view.programme.definition->tariff, {.course = {course.id, course.group},
                                                            .heads = command.heads,
                                                            .distance_km = distance_of(view.record),
                                                            .lodging_yen = command.lodging.yen,
                                                            .travel_yen = command.travel.yen,
                                                            .venue_yen = command.venue.yen}));
  auto refund_terms =
      TRY(told_words(command.refund_terms, "refund_terms_missing", "what is agreed on refunds"));
  return QuoteRecord{.version = view.quotes.empty() ? 1 : view.quotes.front().version + 1,
                     .first_day = command.first_day,
                     .heads = command.heads,
                     .head_yen = total.head_yen,
                     .heads_yen = total.heads_yen,
                     .lodging = command.lodging,
                     .travel = command.travel,
                     .venue = command.venue,
                     .total_yen = total.total_yen,
                     .tax_yen = total.tax_yen,
                     .refund_terms = std::move(refund_terms),
                     .valid_until = command.valid_until,
                     .quoted_by = command.staff.actor.id,
                     .quoted_at = now};
}

Result<void> quote_inquiry(const Context& context, const QuoteCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryView view = TRY(load_unchanged(context, transaction, command, now));
    view.record.state = TRY(state_after(view, InquiryEvent::quote));
    TRY(check_terms(command, now.date_jst()));
    const QuoteRecord quote = TRY(quote_of(view, command, now));
    TRY(stores::insert_quote(transaction, view.record.id, quote));
    TRY(stores::update_inquiry(transaction, view.record));
    TRY(record_act(transaction, command.staff.actor, "inquiry.quote", view.record, "", now));
    return write_inquiry_mail(
        context, transaction, *view.programme.definition, view.record,
        {.event = programme::MailEvent::inquiry_quoted, .reason = "", .quote = &quote}, now);
  });
}

Result<void> decline_inquiry(const Context& context, const DeclineInquiryCommand& command,
                             Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryView view = TRY(load_unchanged(context, transaction, command, now));
    view.record.state = TRY(state_after(view, InquiryEvent::decline));
    view.record.decline_reason = TRY(told_words(command.reason, "reason_missing", "the reason"));
    TRY(stores::update_inquiry(transaction, view.record));
    TRY(record_act(transaction, command.staff.actor, "inquiry.decline", view.record,
                   view.record.decline_reason, now));
    return write_inquiry_mail(
        context, transaction, *view.programme.definition, view.record,
        {.event = programme::MailEvent::inquiry_declined, .reason = view.record.decline_reason},
        now);
  });
}

Result<void> confirm_group(const Context& context, const ConfirmGroupCommand& command,
                           Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryView view = TRY(load_unchanged(context, transaction, command, now));
    view.record.state = TRY(state_after(view, InquiryEvent::confirm));
    if (std::ranges::any_of(view.findings, keeps_from_confirming)) {
      return Error{ErrorKind::refused, "group_not_eligible",
                   "a member of the group does not meet a requirement: see the findings, and "
                   "decline or ask for another group"};
    }
    TRY(stores::update_inquiry(transaction, view.record));
    TRY(record_act(transaction, command.staff.actor, "inquiry.confirm_group", view.record, "",
                   now));
    return write_inquiry_mail(context, transaction, *view.programme.definition, view.record,
                              {.event = programme::MailEvent::group_confirmed, .reason = ""}, now);
  });
}

}  // namespace musubi::services
