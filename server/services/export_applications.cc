#include "services/export_applications.h"

#include <fmt/core.h>

#include <boost/json.hpp>

#include "domain/form/read_value.h"
#include "services/completeness.h"
#include "services/programme_view.h"
#include "services/record.h"

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

namespace {

using Ranks = std::map<ApplicationId, int>;

// The titles and ranks of one export, each looked up once.
class Lookup {
 public:
  Lookup(Snapshot& snapshot, std::vector<ProgrammeView> programmes)
      : m_snapshot(snapshot), m_programmes(std::move(programmes)) {}

  [[nodiscard]] const ProgrammeDefinition* definition_of(const ProgrammeId& programme) const {
    for (const ProgrammeView& view : m_programmes) {
      if (view.definition->id == programme) {
        return view.definition.get();
      }
    }
    return nullptr;
  }

  Result<std::optional<int>> rank_of(const programme::Course& course, const stores::QueueRow& row) {
    if (!is_ranked(course)) {
      return std::optional<int>{};
    }
    const auto key = std::pair{row.programme, row.course};
    if (!m_ranks.contains(key)) {
      Ranks ranks;
      for (const ApplicationId& id :
           TRY(stores::list_ranked(m_snapshot, row.programme, row.course))) {
        const int rank = static_cast<int>(ranks.size()) + 1;
        ranks.emplace(id, rank);
      }
      m_ranks.emplace(key, std::move(ranks));
    }
    const auto found = m_ranks.at(key).find(row.id);
    return found == m_ranks.at(key).end() ? std::nullopt : std::optional{found->second};
  }

 private:
  Snapshot& m_snapshot;
  std::vector<ProgrammeView> m_programmes;
  std::map<std::pair<ProgrammeId, CourseId>, Ranks> m_ranks;
};

}  // namespace

static LocalisedText title_or_id(const LocalisedText* title, const std::string& id) {
  return title == nullptr ? LocalisedText{id, id} : *title;
}

static Result<ExportedApplication> export_of(Snapshot& snapshot, Lookup& lookup,
                                             stores::QueueRow row) {
  const ProgrammeDefinition* definition = lookup.definition_of(row.programme);
  const programme::Course* course =
      definition == nullptr ? nullptr : programme::find_course(*definition, row.course);
  auto rank = course == nullptr ? std::nullopt : TRY(lookup.rank_of(*course, row));
  ExportedApplication exported{
      .row = row,
      .programme_title =
          title_or_id(definition == nullptr ? nullptr : &definition->title, row.programme.value),
      .course_title = title_or_id(course == nullptr ? nullptr : &course->title, row.course.value),
      .rank = std::move(rank),
      .birth_date = std::nullopt,
      .address = "",
      .phone = "",
      .email = ""};
  const auto record = TRY(stores::find_application(snapshot, row.id));
  if (definition != nullptr && record) {
    const auto answer = [&](const char* id) {
      return ordinary_answer(*definition, *record, FieldId{id});
    };
    exported.birth_date = date_in(answer("birth_date"));
    exported.address = text_in(answer("address"));
    exported.phone = text_in(answer("phone"));
    exported.email = text_in(answer("email"));
  }
  return exported;
}

Result<std::vector<ExportedApplication>> list_for_export(const Context& context,
                                                         const ExportQuery& query,
                                                         const Staff& staff, Instant now) {
  stores::QueueFilter filter = filter_of(query.list, staff);
  filter.offset = 0;
  filter.limit = query.rows_max;
  using List = std::vector<ExportedApplication>;
  return context.database.read([&](Snapshot& snapshot) -> Result<List> {
    const int total = TRY(stores::count_filtered(snapshot, filter));
    if (total > query.rows_max) {
      return Error{ErrorKind::refused, "too_many_rows",
                   fmt::format("{} applications match, and a file holds {}; narrow the list.",
                               total, query.rows_max)};
    }
    auto catalogue = TRY(load_catalogue(context, snapshot, now));
    Lookup lookup{snapshot, std::move(catalogue)};
    List list;
    for (stores::QueueRow& row : TRY(stores::list_applications(snapshot, filter))) {
      list.push_back(TRY(export_of(snapshot, lookup, std::move(row))));
    }
    return list;
  });
}

Result<void> record_export(const Context& context, const ExportRecord& exported, Instant now) {
  boost::json::object filter;
  for (const auto& [name, value] : exported.filter) {
    filter[name] = value;
  }
  const boost::json::object detail{{"format", exported.format},
                                   {"filter", std::move(filter)},
                                   {"rows", exported.rows},
                                   {"replaced", exported.replaced},
                                   {"sha256", exported.sha256}};
  return context.database.write([&](Transaction& transaction) {
    return record(transaction, {.at = now,
                                .actor = exported.staff.actor,
                                .verb = "applications.export",
                                .subject = {"list", std::string{exported_list}},
                                .reason = "",
                                .detail_json = boost::json::serialize(detail)});
  });
}

}  // namespace musubi::services
