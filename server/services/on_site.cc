#include "services/on_site.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "domain/application/capacity.h"
#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
#include "services/inquiry_mail.h"
#include "services/record.h"
#include "stores/random_id.h"

namespace musubi::services {

using InquiryEvent = on_site::Event;
using InquiryState = on_site::State;
using stores::InquiryRecord;

constexpr int inquiries_a_day_max = 5;

static Result<void> check_is_by_inquiry(const CourseView& course) {
  if (course.window_state == application::WindowState::by_arrangement) {
    return {};
  }
  return Error{ErrorKind::not_found, "no_such_course",
               "this course is not by inquiry: choose one of the programme's page"};
}

Result<ChosenCourse> view_inquiry_course(const Context& context, const ProgrammeId& programme,
                                         const CourseId& course, Instant now) {
  ChosenCourse chosen = TRY(view_course(context, programme, course, now));
  TRY(check_is_by_inquiry(*chosen.course));
  return chosen;
}

static Finding unmet(const char* rule, const char* field, Message message,
                     const SourceRef& source) {
  return {.rule = RuleId{rule},
          .severity = Severity::error,
          .outcome = Outcome::not_satisfied,
          .message = std::move(message),
          .source = source,
          .field = FieldId{field},
          .member_index = std::nullopt};
}

static LocalisedText words_of(Date date) {
  return {calendar::format_wareki(date), calendar::format_english(date)};
}

static std::optional<Finding> check_period(const CourseView& course, Date wished) {
  const auto first = planned_day(course, PlannedDay::Kind::arranged_first);
  const auto last = planned_day(course, PlannedDay::Kind::arranged_last);
  if (!first || !last || (*first <= wished && wished <= *last)) {
    return std::nullopt;
  }
  return unmet("period", "wished_day",
               {"on_site.outside_period",
                {argument("first", words_of(*first)), argument("last", words_of(*last))}},
               course.course->source);
}

// One month before, and months end on their last day (S4 17, Q20).
static Result<std::optional<Finding>> check_deadline(const Context& context,
                                                     const ProgrammeView& programme,
                                                     const CourseView& course, Date wished,
                                                     Date today) {
  const auto& window = std::get<application::WindowByArrangement>(course.call.window);
  for (const programme::Deadline& deadline : programme.definition->deadlines) {
    const auto* counted = std::get_if<programme::DeadlineAfterEvent>(&deadline.kind);
    if (deadline.id != window.inquiry_deadline || counted == nullptr) {
      continue;
    }
    const Date due =
        TRY(calendar::due_date(counted->rule, wished, {context.holidays, context.closures}));
    if (due < today) {
      return std::optional{
          unmet("inquiry_deadline", "wished_day",
                {"on_site.inquiry_too_late",
                 {argument("wished", words_of(wished)), argument("due", words_of(due))}},
                deadline.source)};
    }
  }
  return std::optional<Finding>{};
}

static std::optional<Finding> check_heads(const CourseView& course, int heads) {
  const auto* at_least = std::get_if<application::CapacityAtLeast>(&course.course->capacity.limit);
  if (at_least == nullptr ||
      application::room_for(*at_least, heads) != application::Room::too_few) {
    return std::nullopt;
  }
  return unmet("heads", "heads",
               {"on_site.too_few",
                {argument("limit", std::to_string(at_least->count)),
                 argument("current", std::to_string(heads))}},
               course.course->source);
}

template <typename T>
static const T* answer(const form::ReadAnswers& read, const char* field) {
  const form::AnswerValue* value = read.answers.find(FieldId{field});
  return value == nullptr ? nullptr : std::get_if<T>(value);
}

static int heads_in(const form::ReadAnswers& read) {
  const auto* heads = answer<form::Quantity>(read, "heads");
  return heads == nullptr ? 0 : static_cast<int>(heads->thousandths / 1000);
}

static Result<std::vector<Finding>> check_inquiry(const Context& context,
                                                  const ChosenCourse& chosen,
                                                  form::ReadAnswers& read, Date today) {
  std::vector<Finding> findings = std::move(read.findings);
  const auto add = [&](std::optional<Finding> finding) {
    if (finding) {
      findings.push_back(std::move(*finding));
    }
  };
  if (const auto* wished = answer<Date>(read, "wished_day")) {
    add(check_period(*chosen.course, *wished));
    add(TRY(check_deadline(context, chosen.programme, *chosen.course, *wished, today)));
  }
  if (answer<form::Quantity>(read, "heads") != nullptr) {
    add(check_heads(*chosen.course, heads_in(read)));
  }
  return findings;
}

static Result<InquiryRecord> new_inquiry(const Context& context, Transaction& transaction,
                                         const ChosenCourse& chosen, const InquiryCommand& command,
                                         const form::ReadAnswers& read, Instant now) {
  const auto id = random_id<InquiryId>();
  const int number = TRY(
      stores::next_receipt_number(transaction, ProgrammeId{command.programme.value + "/on_site"}));
  std::string prefix = command.programme.value;
  std::ranges::transform(prefix, prefix.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return InquiryRecord{.id = id,
                       .number = fmt::format("{}-Q{:04}", prefix, number),
                       .programme = command.programme,
                       .course = command.course,
                       .revision = chosen.programme.definition->revision,
                       .state = InquiryState::inquiry,
                       .language = command.language,
                       .organisation = *answer<std::string>(read, "organisation"),
                       .contact = *answer<std::string>(read, "contact"),
                       .email = *answer<std::string>(read, "email"),
                       .wished_day = *answer<Date>(read, "wished_day"),
                       .heads = heads_in(read),
                       .answers = command.answers,
                       .secret_hash = sha256_hex(inquiry_secret(context, id)),
                       .confirmed_at = std::nullopt,
                       .accepted_quote = std::nullopt,
                       .decline_reason = "",
                       .received_at = now,
                       .version = 1};
}

static Result<void> record_inquiry(Transaction& transaction, const InquiryRecord& inquiry,
                                   const char* verb, Instant now) {
  return record(transaction, {.at = now,
                              .actor = applicant_actor(),
                              .verb = verb,
                              .subject = {"inquiry", inquiry.id.value},
                              .reason = ""});
}

Result<std::vector<Finding>> submit_inquiry(const Context& context, const InquiryCommand& command,
                                            Instant now) {
  const auto work = [&](Transaction& transaction) -> Result<std::vector<Finding>> {
    ChosenCourse chosen{TRY(load_programme(context, transaction, command.programme, now)), nullptr};
    chosen.course = TRY(find_course(chosen.programme, command.course));
    TRY(check_is_by_inquiry(*chosen.course));
    form::ReadAnswers read = form::read_answers(inquiry_fields(), command.answers);
    auto findings = TRY(check_inquiry(context, chosen, read, now.date_jst()));
    if (!findings.empty()) {
      return findings;
    }
    const InquiryRecord inquiry =
        TRY(new_inquiry(context, transaction, chosen, command, read, now));
    const Instant day_before = now.plus_seconds(-86'400);
    if (TRY(stores::count_inquiries_of(transaction, inquiry.email, day_before)) >=
        inquiries_a_day_max) {
      return Error{ErrorKind::refused, "too_many_inquiries",
                   fmt::format("{} inquiries came from this address in a day: wait for the answer",
                               inquiries_a_day_max)};
    }
    TRY(stores::insert_inquiry(transaction, inquiry));
    TRY(record_inquiry(transaction, inquiry, "inquiry.submit", now));
    TRY(write_inquiry_mail(context, transaction, *chosen.programme.definition, inquiry,
                           {.event = programme::MailEvent::inquiry_received, .reason = ""}, now));
    return findings;
  };
  return context.database.write(work);
}

Result<InquiryView> view_of_inquiry(const Context& context, Snapshot& snapshot,
                                    InquiryRecord record, Instant now) {
  InquiryView view{.record = std::move(record),
                   .state = InquiryState::inquiry,
                   .programme = {},
                   .course = nullptr,
                   .quotes = {},
                   .members = {},
                   .findings = {}};
  view.programme = TRY(load_programme(context, snapshot, view.record.programme, now));
  view.course = TRY(find_course(view.programme, view.record.course));
  view.quotes = TRY(stores::list_quotes(snapshot, view.record.id));
  view.members = TRY(stores::list_members(snapshot, view.record.id));
  const auto valid_until =
      view.quotes.empty() ? std::nullopt : std::optional{view.quotes.front().valid_until};
  view.state = on_site::state_on(view.record.state, valid_until, now.date_jst());
  return view;
}

static Result<InquiryRecord> load_own(Snapshot& snapshot, const std::string& secret) {
  auto record = TRY(stores::find_inquiry_by_secret(snapshot, sha256_hex(secret)));
  if (!record) {
    return Error{ErrorKind::not_found, "no_such_inquiry",
                 "no inquiry belongs to this link: use the whole link of the mail"};
  }
  return std::move(*record);
}

Result<InquiryView> view_own_inquiry(const Context& context, const std::string& secret,
                                     Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<InquiryView> {
    return view_of_inquiry(context, snapshot, TRY(load_own(snapshot, secret)), now);
  });
}

Result<void> confirm_inquiry_address(const Context& context, const std::string& secret,
                                     Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryRecord inquiry = TRY(load_own(transaction, secret));
    if (inquiry.confirmed_at) {
      return {};
    }
    inquiry.confirmed_at = now;
    TRY(stores::update_inquiry(transaction, inquiry));
    return record_inquiry(transaction, inquiry, "inquiry.confirm_address", now);
  });
}

Result<InquiryState> state_after(const InquiryView& view, InquiryEvent event) {
  if (const auto to = on_site::next(view.state, event)) {
    return *to;
  }
  if (view.state == InquiryState::lapsed && event == InquiryEvent::accept) {
    return Error{ErrorKind::refused, "quote_lapsed",
                 "the last day of this quote is over: ask the office for a new one"};
  }
  return Error{ErrorKind::conflict, "wrong_state",
               fmt::format("cannot {} an inquiry that is {}: load it again and look at its state",
                           on_site::name_of(event), on_site::name_of(view.state))};
}

Result<void> accept_quote(const Context& context, const std::string& secret, int quote_version,
                          Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryView view =
        TRY(view_of_inquiry(context, transaction, TRY(load_own(transaction, secret)), now));
    view.record.state = TRY(state_after(view, InquiryEvent::accept));
    MUSUBI_ASSERT(!view.quotes.empty());
    if (view.quotes.front().version != quote_version) {
      return Error{ErrorKind::conflict, "quote_replaced",
                   fmt::format("quote {} was replaced by quote {}: look at that one first",
                               quote_version, view.quotes.front().version)};
    }
    view.record.accepted_quote = quote_version;
    TRY(stores::update_inquiry(transaction, view.record));
    return record_inquiry(transaction, view.record, "inquiry.accept_quote", now);
  });
}

Result<void> withdraw_inquiry(const Context& context, const std::string& secret, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    InquiryView view =
        TRY(view_of_inquiry(context, transaction, TRY(load_own(transaction, secret)), now));
    view.record.state = TRY(state_after(view, InquiryEvent::withdraw));
    TRY(stores::update_inquiry(transaction, view.record));
    return record_inquiry(transaction, view.record, "inquiry.withdraw", now);
  });
}

static std::string typed_answer(const form::RawAnswers& answers, const char* field) {
  const auto found = answers.find(FieldId{field});
  return found == answers.end() || found->second.empty() ? "" : found->second.front();
}

static const stores::QuoteRecord& accepted_quote(const InquiryView& view) {
  const auto quote = std::ranges::find(view.quotes, view.record.accepted_quote.value(),
                                       &stores::QuoteRecord::version);
  MUSUBI_ASSERT(quote != view.quotes.end());
  return *quote;
}

static bool keeps_from_handing_in(const Finding& finding) {
  return finding.severity == Severity::error && finding.outcome == Outcome::not_satisfied;
}

Result<std::vector<Finding>> hand_in_group(const Context& context, const std::string& secret,
                                           const std::vector<form::RawAnswers>& members,
                                           Instant now) {
  const auto work = [&](Transaction& transaction) -> Result<std::vector<Finding>> {
    InquiryView view =
        TRY(view_of_inquiry(context, transaction, TRY(load_own(transaction, secret)), now));
    view.record.state = TRY(state_after(view, InquiryEvent::complete_roster));
    const stores::QuoteRecord& quote = accepted_quote(view);
    auto findings = TRY(check_group(transaction, view.programme, *view.course, quote.first_day,
                                    members, GroupReader::contact, now.date_jst()));
    std::erase_if(findings, [](const Finding& finding) { return !keeps_from_handing_in(finding); });
    if (static_cast<int>(members.size()) != quote.heads) {
      findings.push_back(unmet("heads", "heads",
                               {"on_site.heads_differ",
                                {argument("limit", std::to_string(quote.heads)),
                                 argument("current", std::to_string(members.size()))}},
                               view.course->course->source));
    }
    if (!findings.empty()) {
      return findings;
    }
    std::vector<stores::MemberRecord> records;
    for (const form::RawAnswers& answers : members) {
      records.push_back(
          {typed_answer(answers, "name"), typed_answer(answers, "name_kana"), answers});
    }
    TRY(stores::replace_members(transaction, view.record.id, records));
    TRY(stores::update_inquiry(transaction, view.record));
    TRY(record_inquiry(transaction, view.record, "inquiry.hand_in_group", now));
    return findings;
  };
  return context.database.write(work);
}

}  // namespace musubi::services
