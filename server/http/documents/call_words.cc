#include "http/documents/call_words.h"

#include "base/overloaded.h"
#include "http/documents/blocks.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"

namespace musubi::documents {

namespace {

using application::CapacityUnit;
using application::WindowState;

struct StateLook {
  Words words;
  Tone tone;
};

StateLook look_of(WindowState state) {
  switch (state) {
    case WindowState::open:
      return {{"受付中", "Open"}, Tone::success};
    case WindowState::not_yet:
      return {{"受付前", "Opens later"}, Tone::progress};
    case WindowState::closed:
      return {{"受付終了", "Closed"}, Tone::neutral};
    case WindowState::undecided:
      return {undecided, Tone::draft};
    case WindowState::by_arrangement:
      return {{"要相談", "By arrangement"}, Tone::attention};
  }
  return {undecided, Tone::draft};
}

constexpr Words unlimited{"なし（人数の制限はありません）", "No limit"};
constexpr Sentence<std::string> at_least{"{}以上", "At least {}"};
constexpr Sentence<int, std::string> between{"{}〜{}", "{} to {}"};

Counted counted_as(CapacityUnit unit) {
  switch (unit) {
    case CapacityUnit::person:
      return {"名", "person", "people"};
    case CapacityUnit::team:
      return {"チーム", "team", "teams"};
    case CapacityUnit::region:
      return {"地域", "region", "regions"};
  }
  return {};
}

constexpr Sentence<std::string, std::string> complete_count{
    "書類までそろった申込み: {}（定員: {}）。そろった順に受講を決めます。",
    "Complete applications: {} (places: {}). Places are given in the order of completion."};
constexpr Sentence<std::string> complete_count_only{"書類までそろった申込み: {}",
                                                    "Complete applications: {}"};
constexpr Words by_arrival{"先着順（申込みに不備がなくなった順）",
                           "In order of arrival, once the application is complete"};
constexpr Words by_priority{"主催者が、優先順位に従って選考します",
                            "The organiser selects by order of priority"};
constexpr Words by_organiser{"主催者が選考します", "The organiser selects"};
constexpr Sentence<std::string> outside{"{}が決めます", "Decided by {}"};

Words channel_words(programme::Channel channel) {
  switch (channel) {
    case programme::Channel::web:
      return {"このサイト", "this site"};
    case programme::Channel::mail:
      return {"メール", "e-mail"};
    case programme::Channel::fax:
      return {"FAX", "fax"};
    case programme::Channel::line:
      return {"LINE", "LINE"};
    case programme::Channel::post:
      return {"郵送", "post"};
  }
  return {};
}

constexpr Sentence<std::string> all_but{"「{}」以外のすべてのコース", "All courses except {}"};

}  // namespace

std::string state_in(Language language, WindowState state) {
  return std::string{look_of(state).words.in(language)};
}

html::Node state_badge(Language language, WindowState state) {
  const StateLook look = look_of(state);
  return badge(look.tone, look.words.in(language));
}

std::string counted_in(Language language, int count, CapacityUnit unit) {
  return counted_as(unit).in(language, count);
}

application::CapacityLimit limit_shown(const services::CourseView& course) {
  const application::Capacity& capacity = course.course->capacity;
  return capacity.shared_as ? capacity.limit : course.call.room.limit;
}

std::string capacity_in(Language language, const application::CapacityLimit& limit,
                        CapacityUnit unit) {
  const Counted counted = counted_as(unit);
  return std::visit(
      Overloaded{
          [&](const application::CapacityUndecided&) {
            return std::string{undecided.in(language)};
          },
          [&](const application::CapacityUnlimited&) {
            return std::string{unlimited.in(language)};
          },
          [&](const application::CapacityAtMost& most) { return counted.in(language, most.count); },
          [&](const application::CapacityAtLeast& least) {
            return at_least.in(language, counted.in(language, least.count));
          },
          [&](const application::CapacityBetween& range) {
            return between.in(language, range.count_min, counted.in(language, range.count_max));
          },
      },
      limit);
}

std::string complete_in(Language language, const programme::ProgrammeDefinition& definition,
                        const services::CourseView& course) {
  const bool is_ranked =
      std::holds_alternative<application::SelectionByArrival>(course.course->selection);
  if (!is_ranked || !programme::takes_applications_here(definition)) {
    return "";
  }
  const CapacityUnit unit = course.course->capacity.unit;
  const std::string count = counted_in(language, course.complete, unit);
  // Where everybody is taken, no order is worth telling.
  if (std::holds_alternative<application::CapacityUnlimited>(limit_shown(course))) {
    return complete_count_only.in(language, count);
  }
  return complete_count.in(language, count, capacity_in(language, limit_shown(course), unit));
}

std::string selection_in(Language language, const application::Selection& selection) {
  const auto say = [&](Words words) { return std::string{words.in(language)}; };
  return std::visit(Overloaded{
                        [&](const application::SelectionUndecided&) { return say(undecided); },
                        [&](const application::SelectionByArrival&) { return say(by_arrival); },
                        [&](const application::SelectionByPriority&) { return say(by_priority); },
                        [&](const application::SelectionByOrganiser&) { return say(by_organiser); },
                        [&](const application::SelectionOutside& elsewhere) {
                          return outside.in(language, elsewhere.decided_by.in(language));
                        },
                    },
                    selection);
}

std::string applicant_in(Language language, const application::ApplicantUnit& unit) {
  const auto say = [&](Words words) { return std::string{words.in(language)}; };
  return std::visit(Overloaded{
                        [&](const application::Individual&) {
                          return say({"個人（お一人ずつ）", "Individuals, one by one"});
                        },
                        [&](const application::Team&) {
                          return say({"チーム（施設ごと）", "Teams of one institution"});
                        },
                        [&](const application::Region&) {
                          return say({"地域（市区町村。都道府県を通じて）",
                                      "Regions of municipalities, through their prefecture"});
                        },
                        [&](const application::Roster&) {
                          return say({"都道府県の推薦名簿", "Rosters nominated by prefectures"});
                        },
                        [&](const application::Institution&) {
                          return say({"医療機関などの施設", "Institutions"});
                        },
                    },
                    unit);
}

std::string channels_in(Language language, const std::vector<programme::Channel>& channels) {
  std::string list;
  for (const programme::Channel channel : channels) {
    list += list.empty() ? "" : language == Language::ja ? "、" : ", ";
    list += channel_words(channel).in(language);
  }
  return list;
}

std::string courses_in(Language language, const programme::ProgrammeDefinition& definition,
                       const std::vector<CourseId>& named) {
  if (named.empty()) {
    return std::string{all_courses.in(language)};
  }
  std::vector<const programme::Course*> others;
  std::string list;
  for (const programme::Course& course : definition.courses) {
    if (!programme::applies_to(named, course)) {
      others.push_back(&course);
      continue;
    }
    list += list.empty() ? "" : language == Language::ja ? "、" : "; ";
    list += course.title.in(language);
  }
  // Six titles in the head of a column are read by nobody.
  const bool is_nearly_all = others.size() == 1 && definition.courses.size() > 3;
  return is_nearly_all ? all_but.in(language, others.front()->title.in(language)) : list;
}

}  // namespace musubi::documents
