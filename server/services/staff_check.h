// An application as the rules judge it for staff, with everything that is on record about the
// person, and what of it keeps staff from accepting (S4 7(2), 4(2); T4-12, T4-13).
#pragma once

#include <string_view>

#include "services/check_application.h"
#include "stores/application_store.h"

namespace musubi::services {

[[nodiscard]] Result<CheckedApplication> check_for_staff(
    Snapshot& snapshot, const ProgrammeView& programme, const CourseView& course,
    const stores::ApplicationRecord& record, const ConfirmedFacts& confirmed, Instant now);

// Refused as "banned_person" or "not_completed" by what is on record. Whether somebody of the same
// furigana and date of birth is the same person is for staff to say: "namesake_to_confirm" until
// the reason says how they know.
[[nodiscard]] Result<void> check_records_allow(const CheckedApplication& checked,
                                               std::string_view reason);

}  // namespace musubi::services
