// The days of a course as they are now in the operating plan: a table of days for fixed sessions, a
// sentence where days are arranged, and 未定 while the plan has none (S4 1.4.2).
#pragma once

#include <string>
#include <vector>

#include "http/html/html.h"
#include "services/views.h"

namespace musubi::documents {

[[nodiscard]] html::Node schedule_block(Language language, const services::CourseView& course);

// In a few words, for tables; one line per session.
[[nodiscard]] std::vector<html::Node> schedule_in_short(Language language,
                                                        const services::CourseView& course);

// Where the course takes place: its own venue or that of its sessions, if they have one in common;
// 未定 without any.
[[nodiscard]] std::string venue_in(Language language, const programme::Course& course);

}  // namespace musubi::documents
