// The birthday is past or today exactly if month and day are not before the birth's.
#include "domain/calendar/age.h"

#include <fmt/core.h>

#include <utility>

namespace musubi::calendar {

Result<int> full_years(AgeQuestion question) {
  const auto [born, on] = question;
  if (on < born) {
    return Error{
        ErrorKind::invalid, "not_yet_born",
        fmt::format("The date of birth lies after {}. Correct the date of birth.", on.iso())};
  }
  const bool has_had_birthday =
      std::pair{on.month(), on.day()} >= std::pair{born.month(), born.day()};
  return on.year() - born.year() - (has_had_birthday ? 0 : 1);
}

}  // namespace musubi::calendar
