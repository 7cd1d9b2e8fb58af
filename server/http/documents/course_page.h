// The page of a course: what it is, whether one can apply now and until when, its days, place, fee,
// requirements, papers, what completes it, and how to withdraw (S4 1.4.2–1.4.8, 43b–43c).
#pragma once

#include <string>

#include "http/documents/page_frame.h"

namespace musubi::documents {

// `course` is one of `programme.courses`.
[[nodiscard]] std::string course_page(const Frame& frame, const services::ProgrammeView& programme,
                                      const services::CourseView& course);

}  // namespace musubi::documents
