// What S1 and S2 have beside courses: a shared plan of tasks with owners, timetables of past days,
// and the feeds by which openings reach others. They are data here; screens act on them later.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/localised_text.h"
#include "domain/findings/finding.h"

namespace musubi::programme {

enum class TaskOwner {
  municipality,
  secretariat,
  both,
  municipality_with_support,
  secretariat_municipality_if_needed,
};

// Whether the reading of the notice is certain; its table lost a column (requirements 1.1.3).
enum class Certainty { stated, to_be_confirmed };

struct Task {
  std::string id;
  LocalisedText phase;
  LocalisedText title;
  TaskOwner owner;
  std::optional<LocalisedText> timing;  // absent: not recoverable, to be entered
  Certainty certainty;
  SourceRef source;
};

struct TimetableItem {
  TimeOfDay starts;
  LocalisedText title;
};
struct Timetable {
  std::string id;
  LocalisedText title;
  std::vector<TimetableItem> items;  // the last one is the end of the day
  SourceRef source;
};

enum class FeedContent { public_part, all_of_own_prefecture, notice_of_new_posting, report };
enum class FeedTrigger { on_publication, on_request, after_event };

struct Feed {
  std::string id;
  LocalisedText from;
  LocalisedText to;
  FeedContent content;
  FeedTrigger trigger;
  SourceRef source;
};

}  // namespace musubi::programme
