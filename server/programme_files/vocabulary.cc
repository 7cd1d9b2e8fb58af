// Puts the families together, and prints nothing itself (see vocabulary_page.cc).
#include "programme_files/vocabulary.h"

#include <algorithm>
#include <array>

#include "programme_files/vocabulary_tables.h"

namespace musubi::programme_files {

namespace {

std::vector<Kind> all_kinds() {
  std::vector<Kind> all;
  for (const auto rows :
       {applicant_kinds, field_kinds, schedule_kinds, window_kinds, capacity_kinds, selection_kinds,
        eligibility_kinds, fee_kinds, refund_kinds, deadline_kinds, test_kinds, attendance_kinds,
        completion_kinds, privacy_kinds}) {
    std::ranges::move(rows(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

const std::vector<Kind>& vocabulary() {
  static const std::vector<Kind> kinds = all_kinds();
  return kinds;
}

std::span<const Kind> kinds_of(Family family) {
  const auto& all = vocabulary();
  const auto first = std::ranges::find(all, family, &Kind::family);
  const auto last =
      std::find_if(first, all.end(), [&](const Kind& kind) { return kind.family != family; });
  return {first, last};
}

std::size_t alternatives_in(Family family) {
  switch (family) {
    case Family::applicant:
      return std::variant_size_v<application::ApplicantUnit>;
    case Family::field:
      return std::variant_size_v<form::AnswerType>;
    case Family::schedule:
      return std::variant_size_v<programme::Schedule>;
    case Family::window:
      return std::variant_size_v<application::Window>;
    case Family::capacity:
      return std::variant_size_v<application::CapacityLimit>;
    case Family::selection:
      return std::variant_size_v<application::Selection>;
    case Family::eligibility:
      return std::variant_size_v<EligibilityKinds>;
    case Family::fee:
      return std::variant_size_v<fees::FeeKind>;
    case Family::refund:
      return std::variant_size_v<fees::RefundKind>;
    case Family::deadline:
      return std::variant_size_v<DeadlineKinds>;
    case Family::test:
      return std::variant_size_v<learning::TestKind>;
    case Family::attendance:
      return std::variant_size_v<learning::AttendanceKind>;
    case Family::completion:
      return std::variant_size_v<learning::CompletionKind>;
    case Family::privacy:
      return std::variant_size_v<privacy::StatementKind>;
  }
  return 0;
}

std::string_view family_name(Family family) {
  constexpr std::array<std::string_view, 14> names = {
      "Applicant unit", "Form field",   "Schedule", "Application window", "Capacity", "Selection",
      "Eligibility",    "Fee",          "Refund",   "Deadline",           "Test",     "Attendance",
      "Completion",     "Personal data"};
  return names.at(static_cast<std::size_t>(family));
}

std::span<const Family> all_families() {
  static constexpr std::array families = {
      Family::applicant, Family::field,       Family::schedule,   Family::window, Family::capacity,
      Family::selection, Family::eligibility, Family::fee,        Family::refund, Family::deadline,
      Family::test,      Family::attendance,  Family::completion, Family::privacy};
  return families;
}

}  // namespace musubi::programme_files
