#include "services/queue.h"

#include "base/text/search_key.h"
#include "services/completeness.h"
#include "services/programme_view.h"
#include "stores/grant_store.h"

namespace musubi::services {

// Nothing where the newest revision no longer has the course.
static const programme::Course* course_of(const std::vector<ProgrammeView>& programmes,
                                          const stores::QueueRow& row) {
  for (const ProgrammeView& view : programmes) {
    if (view.definition->id == row.programme) {
      return programme::find_course(*view.definition, row.course);
    }
  }
  return nullptr;
}

// A course that is no longer there goes by its id.
static Result<QueueEntry> entry_of(Snapshot& snapshot, const programme::Course* course,
                                   stores::QueueRow row) {
  LocalisedText title =
      course == nullptr ? LocalisedText{row.course.value, row.course.value} : course->title;
  std::optional<int> rank;
  if (course != nullptr && is_ranked(*course)) {
    rank = TRY(stores::rank_of(snapshot, row.id));
  }
  return QueueEntry{std::move(row), std::move(title), rank};
}

static std::vector<Room> rooms_of(const std::vector<ProgrammeView>& programmes,
                                  const Reach& reach) {
  std::vector<Room> rooms;
  for (const ProgrammeView& view : programmes) {
    if (!programme::takes_applications_here(*view.definition)) {
      continue;
    }
    for (const CourseView& course : view.courses) {
      if (reach.permits(access::Verb::read_applications, view.definition->id, course.course->id)) {
        rooms.push_back({view.definition->id, course.course->id, view.definition->title,
                         course.course->title, course.course->capacity, course.call.room});
      }
    }
  }
  return rooms;
}

// The first instant of the day, or of one of the days after it.
static std::optional<Instant> start_of(std::optional<Date> day, int days_later) {
  return day ? std::optional{Instant::at_jst(day->plus_days(days_later), {})} : std::nullopt;
}

stores::QueueFilter filter_of(const QueueQuery& query, const Staff& staff) {
  MUSUBI_ASSERT(query.page >= 1);
  return {.programme = query.programme,
          .course = query.course,
          .state = query.state,
          .search_key = text::search_key(query.search),
          .messages = query.messages,
          .warnings = query.warnings,
          .documents = query.documents,
          .received_from = start_of(query.received_from, 0),
          .received_before = start_of(query.received_to, 1),
          .order = query.order,
          .offset = (query.page - 1) * queue_page_size,
          .limit = queue_page_size,
          .completeness = query.completeness,
          .reach = stores::scope_key(staff.reach.scopes_of(access::Verb::read_applications))};
}

Result<QueuePage> view_queue(const Context& context, const QueueQuery& query, const Staff& staff,
                             Instant now) {
  const stores::QueueFilter filter = filter_of(query, staff);
  return context.database.read([&](Snapshot& snapshot) -> Result<QueuePage> {
    const auto programmes = TRY(load_catalogue(context, snapshot, now));
    auto counts = TRY(stores::count_applications(snapshot, filter));
    auto total = TRY(stores::count_filtered(snapshot, filter));
    QueuePage page{.entries = {},
                   .counts = std::move(counts),
                   .total = total,
                   .page = query.page,
                   .rooms = rooms_of(programmes, staff.reach)};
    for (stores::QueueRow& row : TRY(stores::list_applications(snapshot, filter))) {
      const programme::Course* course = course_of(programmes, row);
      page.entries.push_back(TRY(entry_of(snapshot, course, std::move(row))));
    }
    return page;
  });
}

}  // namespace musubi::services
