#include "services/export_applications.h"

#include <fmt/core.h>

#include <algorithm>

#include "domain/form/read_value.h"
#include "services/completeness.h"
#include "services/programme_view.h"

namespace musubi::services {

using programme::ProgrammeDefinition;
using stores::ApplicationRecord;

// Nothing that staff see only with a reason goes into a file.
static std::optional<form::AnswerValue> ordinary_answer(const ProgrammeDefinition& definition,
                                                        const ApplicationRecord& record,
                                                        const FieldId& id) {
  const auto typed = record.answers.find(id);
  if (typed == record.answers.end() || typed->second.empty()) {
    return std::nullopt;
  }
  for (const form::Section& section : definition.form) {
    for (const form::Field& field : section.fields) {
      if (field.id == id && field.sensitivity == form::Sensitivity::ordinary) {
        const form::ReadValue read = form::read_value(field, typed->second);
        const auto* value = std::get_if<form::AnswerValue>(&read);
        return value == nullptr ? std::nullopt : std::optional{*value};
      }
    }
  }
  return std::nullopt;
}

static std::string text_in(const std::optional<form::AnswerValue>& answer) {
  const auto* text = answer ? std::get_if<std::string>(&*answer) : nullptr;
  return text == nullptr ? "" : *text;
}

static std::optional<Date> date_in(const std::optional<form::AnswerValue>& answer) {
  const auto* date = answer ? std::get_if<Date>(&*answer) : nullptr;
  return date == nullptr ? std::nullopt : std::optional{*date};
}

using Ranks = std::map<ApplicationId, int>;

static Result<Ranks> ranks_of(Snapshot& snapshot, const ProgrammeId& programme,
                              const CourseId& course) {
  Ranks ranks;
  for (const ApplicationId& id : TRY(stores::list_ranked(snapshot, programme, course))) {
    const int rank = static_cast<int>(ranks.size()) + 1;
    ranks.emplace(id, rank);
  }
  return ranks;
}

static const ProgrammeDefinition* definition_of(const std::vector<ProgrammeView>& programmes,
                                                const ProgrammeId& programme) {
  for (const ProgrammeView& view : programmes) {
    if (view.definition->id == programme) {
      return view.definition.get();
    }
  }
  return nullptr;
}

namespace {

// The ranks of each course, looked up once.
class RankLookup {
 public:
  RankLookup(Snapshot& snapshot, const std::vector<ProgrammeView>& programmes)
      : m_snapshot(snapshot), m_programmes(programmes) {}

  // 0 where the course gives places otherwise, or the application has none.
  Result<int> rank_of(const stores::QueueRow& row) {
    const auto key = std::pair{row.programme, row.course};
    if (!m_ranks.contains(key)) {
      const ProgrammeDefinition* definition = definition_of(m_programmes, row.programme);
      const programme::Course* course =
          definition == nullptr ? nullptr : programme::find_course(*definition, row.course);
      const bool has_ranks = course != nullptr && is_ranked(*course);
      m_ranks.emplace(key,
                      has_ranks ? TRY(ranks_of(m_snapshot, row.programme, row.course)) : Ranks{});
    }
    const Ranks& ranks = m_ranks.at(key);
    const auto found = ranks.find(row.id);
    return found == ranks.end() ? 0 : found->second;
  }

 private:
  Snapshot& m_snapshot;
  const std::vector<ProgrammeView>& m_programmes;
  std::map<std::pair<ProgrammeId, CourseId>, Ranks> m_ranks;
};

}  // namespace

static LocalisedText title_or_id(const LocalisedText* title, const std::string& id) {
  return title == nullptr ? LocalisedText{id, id} : *title;
}

static ExportedApplication export_of(const std::vector<ProgrammeView>& programmes,
                                     const PlannedRow& planned, const ApplicationRecord& record) {
  const ProgrammeDefinition* definition = definition_of(programmes, record.programme);
  const programme::Course* course =
      definition == nullptr ? nullptr : programme::find_course(*definition, record.course);
  ExportedApplication exported{
      .row = {.id = record.id,
              .receipt_number = record.receipt_number,
              .programme = record.programme,
              .course = record.course,
              .applicant_name = record.applicant_name,
              .applicant_kana = record.applicant_kana,
              .standing = record.standing,
              .received_at = record.received_at,
              .version = record.version,
              .warnings = record.warnings,
              .complete_at = record.complete_at,
              .unread_messages = planned.unread_messages},
      .programme_title =
          title_or_id(definition == nullptr ? nullptr : &definition->title, record.programme.value),
      .course_title =
          title_or_id(course == nullptr ? nullptr : &course->title, record.course.value),
      .rank = planned.rank == 0 ? std::nullopt : std::optional{planned.rank},
      .birth_date = std::nullopt,
      .address = "",
      .phone = "",
      .email = ""};
  if (definition != nullptr) {
    const auto answer = [&](const char* id) {
      return ordinary_answer(*definition, record, FieldId{id});
    };
    exported.birth_date = date_in(answer("birth_date"));
    exported.address = text_in(answer("address"));
    exported.phone = text_in(answer("phone"));
    exported.email = text_in(answer("email"));
  }
  return exported;
}

static Error too_many_rows(int total, int rows_max) {
  return {
      ErrorKind::refused, "too_many_rows",
      fmt::format("{} applications match, and a file holds {}; narrow the list.", total, rows_max)};
}

Result<ExportPlan> plan_export(const Context& context, const QueueQuery& query, const Staff& staff,
                               Instant now) {
  // Rows are held a page at a time: of the whole list, only what a plan keeps.
  constexpr int page_rows = 5'000;
  stores::QueueFilter filter = filter_of(query, staff);
  filter.limit = page_rows;
  return context.database.read([&](Snapshot& snapshot) -> Result<ExportPlan> {
    const int total = TRY(stores::count_filtered(snapshot, filter));
    if (total > context.export_rows_max) {
      return too_many_rows(total, context.export_rows_max);
    }
    const auto programmes = TRY(load_catalogue(context, snapshot, now));
    RankLookup ranks{snapshot, programmes};
    ExportPlan plan{.as_of = now, .rows = {}};
    plan.rows.reserve(static_cast<std::size_t>(total));
    for (filter.offset = 0; filter.offset < total; filter.offset += page_rows) {
      for (const stores::QueueRow& row : TRY(stores::list_applications(snapshot, filter))) {
        const int rank = TRY(ranks.rank_of(row));
        plan.rows.push_back({.application = row.id,
                             .version = row.version,
                             .rank = rank,
                             .unread_messages = row.unread_messages});
      }
    }
    return plan;
  });
}

Result<ExportChunk> read_export(const Context& context, const ExportPlan& plan, std::size_t from,
                                std::size_t count_max) {
  const std::size_t end = std::min(plan.rows.size(), from + count_max);
  return context.database.read([&](Snapshot& snapshot) -> Result<ExportChunk> {
    const auto programmes = TRY(load_catalogue(context, snapshot, plan.as_of));
    ExportChunk chunk;
    for (std::size_t at = from; at < end; ++at) {
      const PlannedRow& planned = plan.rows[at];
      const auto record = TRY(stores::find_application(snapshot, planned.application));
      if (record) {
        chunk.changed += record->version == planned.version ? 0 : 1;
        chunk.applications.push_back(export_of(programmes, planned, *record));
      }
    }
    return chunk;
  });
}

}  // namespace musubi::services
