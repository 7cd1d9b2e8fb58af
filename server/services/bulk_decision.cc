#include "services/bulk_decision.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/crypto/hash.h"
#include "domain/application/capacity.h"
#include "services/preview_mail.h"
#include "services/programme_view.h"
#include "services/stored_application.h"

namespace musubi::services {

using application::CourseRoom;
using stores::ApplicationRecord;

using CourseKey = std::pair<ProgrammeId, CourseId>;

// A planned step of one application, and what the preview says of it.
struct PlannedLine {
  BulkLine line;
  ApplicationRecord record;
  std::optional<application::Change> change;
};

struct BulkPlan {
  std::vector<PlannedLine> lines;
  BulkPreview preview;
};

bool is_done(const BulkLine& line) { return !line.refusal && line.findings.empty(); }

// Whoever was complete first gets a place first; what is incomplete gets none.
static Instant turn_of(const ApplicationRecord& record) {
  return record.complete_at.value_or(record.received_at);
}

static Result<std::vector<ApplicationRecord>> load_all(Snapshot& snapshot,
                                                       const BulkCommand& command) {
  std::set<ApplicationId> seen;
  std::vector<ApplicationRecord> records;
  for (const ChosenApplication& each : command.chosen) {
    if (!seen.insert(each.id).second) {
      return Error{ErrorKind::invalid, "doubled_application",
                   "an application was chosen twice: choose each once"};
    }
    records.push_back(TRY(load_application_in_reach(snapshot, each.id, command.staff,
                                                    access::Verb::decide_applications)));
  }
  std::ranges::sort(records, [](const ApplicationRecord& a, const ApplicationRecord& b) {
    return std::pair{turn_of(a), a.id} < std::pair{turn_of(b), b.id};
  });
  return records;
}

static int version_shown(const BulkCommand& command, const ApplicationId& id) {
  const auto chosen = std::ranges::find(command.chosen, id, &ChosenApplication::id);
  MUSUBI_ASSERT(chosen != command.chosen.end());
  return chosen->version;
}

class BulkPlanner {
 public:
  BulkPlanner(const Context& context, Snapshot& snapshot, const BulkCommand& command, Instant now)
      : m_context(context), m_snapshot(snapshot), m_command(command), m_now(now) {}

  Result<BulkPlan> plan() {
    for (ApplicationRecord& record : TRY(load_all(m_snapshot, m_command))) {
      TRY(add(std::move(record)));
    }
    for (const auto& [key, places] : m_places) {
      m_plan.preview.places.push_back(places);
    }
    m_plan.preview.mails_total = m_mails_total;
    m_plan.preview.token = token();
    return std::move(m_plan);
  }

 private:
  Result<void> add(ApplicationRecord record) {
    const Definition definition = TRY(load_definition_of(m_context, m_snapshot, record));
    const auto* course = programme::find_course(*definition, record.course);
    MUSUBI_ASSERT(course != nullptr);
    PlannedLine planned{.line = {.id = record.id,
                                 .receipt_number = record.receipt_number,
                                 .applicant = record.applicant_name,
                                 .course_title = course->title,
                                 .course = record.course,
                                 .refusal = std::nullopt,
                                 .findings = {},
                                 .definition = definition},
                        .record = std::move(record),
                        .change = std::nullopt};
    CourseRoom& room = *TRY(room_for_planning(planned));
    TRY(judge(planned, room));
    if (planned.change) {
      TRY(count_in(planned, room));
    }
    m_plan.preview.lines.push_back(planned.line);
    m_plan.lines.push_back(std::move(planned));
    return {};
  }

  // The room as the lines before have left it.
  Result<CourseRoom*> room_for_planning(const PlannedLine& planned) {
    const CourseKey key{planned.record.programme, planned.record.course};
    auto found = m_rooms.find(key);
    if (found == m_rooms.end()) {
      const CourseRoom room = TRY(room_of(m_snapshot, planned.record));
      found = m_rooms.emplace(key, room).first;
      m_places.emplace(key, BulkPlaces{.programme = key.first,
                                       .course = key.second,
                                       .title = planned.line.course_title,
                                       .capacity = application::places_max(room.limit),
                                       .before = room.accepted,
                                       .after = room.accepted});
    }
    return &found->second;
  }

  Result<void> judge(PlannedLine& planned, const CourseRoom& room) {
    const int shown = version_shown(m_command, planned.record.id);
    const auto unchanged = check_unchanged(planned.record, shown);
    if (!unchanged.is_ok()) {
      planned.line.refusal = unchanged.error();
      return {};
    }
    auto ruling = plan_ruling(m_context, m_snapshot, planned.record,
                              {m_command.ruling, m_command.reason}, room, m_now);
    if (!ruling.is_ok()) {
      return keep_refusal(planned, ruling.error());
    }
    if (auto* standing = std::get_if<StandingErrors>(&ruling.value())) {
      planned.line.findings = std::move(standing->findings);
      return {};
    }
    planned.change = std::get<application::Change>(ruling.value());
    return {};
  }

  // A missing reason is wrong for all of them, and a failing database is no refusal.
  static Result<void> keep_refusal(PlannedLine& planned, const Error& error) {
    if (error.kind == ErrorKind::invalid || error.kind == ErrorKind::unavailable) {
      return error;
    }
    planned.line.refusal = error;
    return {};
  }

  Result<void> count_in(const PlannedLine& planned, CourseRoom& room) {
    if (planned.change->place == application::Place::taken) {
      ++room.accepted;
      m_places.at({planned.record.programme, planned.record.course}).after = room.accepted;
    }
    const Step step = step_of({m_command.ruling, m_command.reason}, m_command.staff.actor);
    auto mail = TRY(word_mail(m_context, *planned.line.definition, planned.record,
                              {.event = step.mail, .reason = step.reason}));
    if (!mail) {
      return {};
    }
    ++m_mails_total;
    if (m_plan.preview.mails.size() < bulk_mails_shown) {
      m_plan.preview.mails.push_back(masked(std::move(*mail), planned.record.language));
    }
    return {};
  }

  // The link opens the applicant's own page, which is not for staff.
  [[nodiscard]] WordedMail masked(WordedMail mail, Language language) const {
    mail.subject = without_link(std::move(mail.subject), m_context, language);
    mail.body = without_link(std::move(mail.body), m_context, language);
    return mail;
  }

  [[nodiscard]] std::string token() const {
    std::string text =
        fmt::format("{}\n{}\n", static_cast<int>(m_command.ruling), sha256_hex(m_command.reason));
    for (const PlannedLine& planned : m_plan.lines) {
      text += fmt::format("{} {} {} {}", planned.record.id.value,
                          version_shown(m_command, planned.record.id), planned.record.version,
                          planned.line.refusal ? planned.line.refusal->code : "");
      for (const Finding& finding : planned.line.findings) {
        text += " " + finding.rule.value;
      }
      text += "\n";
    }
    for (const auto& [key, places] : m_places) {
      text += fmt::format("{} {} {} {}\n", key.first.value, key.second.value, places.before,
                          places.after);
    }
    return sha256_hex(text);
  }

  const Context& m_context;
  Snapshot& m_snapshot;
  const BulkCommand& m_command;
  Instant m_now;
  std::map<CourseKey, CourseRoom> m_rooms;
  std::map<CourseKey, BulkPlaces> m_places;
  int m_mails_total = 0;
  BulkPlan m_plan{};
};

Result<BulkPreview> preview_bulk(const Context& context, const BulkCommand& command, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<BulkPreview> {
    BulkPlan plan = TRY(BulkPlanner(context, snapshot, command, now).plan());
    return std::move(plan.preview);
  });
}

Result<BulkOutcome> decide_in_bulk(const Context& context, const BulkCommand& command,
                                   const std::string& token, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<BulkOutcome> {
    BulkPlan plan = TRY(BulkPlanner(context, transaction, command, now).plan());
    if (plan.preview.token != token) {
      return BulkOutcome{PreviewChanged{std::move(plan.preview)}};
    }
    const Step step = step_of({command.ruling, command.reason}, command.staff.actor);
    for (const PlannedLine& planned : plan.lines) {
      if (planned.change) {
        TRY(carry_out(context, transaction, planned.record, *planned.change, step, now));
      }
    }
    return BulkOutcome{std::move(plan.preview)};
  });
}

}  // namespace musubi::services
