#include "services/queue.h"

#include <algorithm>

#include "base/text/search_key.h"
#include "services/programme_view.h"

namespace musubi::services {

static int total_of(const stores::QueueCounts& counts, stores::QueueState state) {
  switch (state) {
    case stores::QueueState::open:
    case stores::QueueState::submitted:
      return counts.submitted;
    case stores::QueueState::returned:
      return counts.returned;
    case stores::QueueState::accepted:
      return counts.accepted;
    case stores::QueueState::declined:
      return counts.declined;
    case stores::QueueState::withdrawn:
      return counts.withdrawn;
    case stores::QueueState::all:
      return counts.submitted + counts.returned + counts.accepted + counts.declined +
             counts.withdrawn;
  }
  MUSUBI_ASSERT(false && "every state of the queue is counted");
  return 0;
}

// A course that the newest revision no longer has goes by its id.
static LocalisedText title_of(const std::vector<ProgrammeView>& programmes,
                              const stores::QueueRow& row) {
  for (const ProgrammeView& view : programmes) {
    const auto* course = view.definition->id == row.programme
                             ? programme::find_course(*view.definition, row.course)
                             : nullptr;
    if (course != nullptr) {
      return course->title;
    }
  }
  return {row.course.value, row.course.value};
}

static std::vector<Room> rooms_of(const std::vector<ProgrammeView>& programmes) {
  std::vector<Room> rooms;
  for (const ProgrammeView& view : programmes) {
    if (!programme::takes_applications_here(*view.definition)) {
      continue;
    }
    for (const CourseView& course : view.courses) {
      rooms.push_back({view.definition->id, course.course->id, course.course->title,
                       course.course->capacity, course.call.room});
    }
  }
  return rooms;
}

// The first instant of the day, or of one of the days after it.
static std::optional<Instant> start_of(std::optional<Date> day, int days_later) {
  return day ? std::optional{Instant::at_jst(day->plus_days(days_later), {})} : std::nullopt;
}

Result<QueuePage> view_queue(const Context& context, const QueueQuery& query, Instant now) {
  MUSUBI_ASSERT(query.page >= 1);
  const stores::QueueFilter filter{.programme = query.programme,
                                   .course = query.course,
                                   .state = query.state,
                                   .search_key = text::search_key(query.search),
                                   .messages = query.messages,
                                   .warnings = query.warnings,
                                   .received_from = start_of(query.received_from, 0),
                                   .received_before = start_of(query.received_to, 1),
                                   .order = query.order,
                                   .offset = (query.page - 1) * queue_page_size,
                                   .limit = queue_page_size};
  return context.database.read([&](Snapshot& snapshot) -> Result<QueuePage> {
    const auto programmes = TRY(load_catalogue(context, snapshot, now));
    QueuePage page{.entries = {},
                   .counts = TRY(stores::count_applications(snapshot, filter)),
                   .total = 0,
                   .page = query.page,
                   .rooms = rooms_of(programmes)};
    page.total = total_of(page.counts, query.state);
    for (stores::QueueRow& row : TRY(stores::list_applications(snapshot, filter))) {
      LocalisedText title = title_of(programmes, row);
      page.entries.push_back({std::move(row), std::move(title)});
    }
    return page;
  });
}

}  // namespace musubi::services
