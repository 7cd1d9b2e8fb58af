// One ruling on many applications: first exactly what it would do, then that and nothing else.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "services/ruling.h"
#include "services/staff.h"
#include "services/write_mail.h"

namespace musubi::services {

inline constexpr std::size_t bulk_applications_max = 200;
inline constexpr std::size_t bulk_mails_shown = 3;

struct ChosenApplication {
  ApplicationId id;
  int version;  // what the screen showed
};

struct BulkCommand {
  std::vector<ChosenApplication> chosen;
  application::Ruling ruling;
  std::string reason;  // required to decline
  Staff staff;
};

// What becomes of one application; without a refusal and without findings the ruling is done.
struct BulkLine {
  ApplicationId id;
  std::string receipt_number;
  std::string applicant;
  LocalisedText course_title;
  CourseId course;
  std::optional<Error> refusal;
  std::vector<Finding> findings;  // standing errors
  Definition definition;          // whose sources they cite
};

struct BulkPlaces {
  ProgrammeId programme;
  CourseId course;
  LocalisedText title;
  std::optional<int> capacity;
  int before;
  int after;
};

struct BulkPreview {
  std::vector<BulkLine> lines;  // whoever was complete first comes first
  std::vector<BulkPlaces> places;
  std::vector<WordedMail> mails;  // the first three, with the status link masked
  int mails_total;
  std::string token;  // names exactly this outcome
};

[[nodiscard]] bool is_done(const BulkLine& line);

// `not_found` when one of them does not exist; `invalid` "doubled_application".
[[nodiscard]] Result<BulkPreview> preview_bulk(const Context& context, const BulkCommand& command,
                                               Instant now);

// Nothing was done; this is what would happen now.
struct PreviewChanged {
  BulkPreview preview;
};
using BulkOutcome = std::variant<BulkPreview, PreviewChanged>;

// Does what the preview of `token` said, as a whole or not at all.
[[nodiscard]] Result<BulkOutcome> decide_in_bulk(const Context& context, const BulkCommand& command,
                                                 const std::string& token, Instant now);

}  // namespace musubi::services
