// The pages of on-site training (S4 C7): the inquiry, its quote, and the group. Plain forms,
// because an office that inquires once a year needs no more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/documents/page_frame.h"
#include "services/on_site.h"

namespace musubi::documents {

[[nodiscard]] Address inquiry_address(const ProgrammeId& programme, const CourseId& course);
[[nodiscard]] Address inquiry_sent_address(const ProgrammeId& programme, const CourseId& course);
// `token` is the secret of the link; `step` is confirm, accept, withdraw, group, or empty.
[[nodiscard]] Address on_site_address(std::string_view token, std::string_view step = "");

struct InquiryPage {
  const services::ChosenCourse& chosen;
  const std::vector<form::Field>& fields;
  const form::RawAnswers& answers;
  const std::vector<Finding>& findings;
};
[[nodiscard]] std::string inquiry_page(const Frame& frame, const InquiryPage& page);
[[nodiscard]] std::string inquiry_sent_page(const Frame& frame,
                                            const services::ChosenCourse& chosen);

// `refusal` is what kept the last step from being taken, in words; empty where none was.
[[nodiscard]] std::string on_site_page(const Frame& frame, const services::InquiryView& view,
                                       std::string_view token, std::string_view refusal);

struct GroupPage {
  const services::InquiryView& view;
  std::string_view token;
  const std::vector<form::Field>& fields;  // of each member
  const std::vector<form::RawAnswers>& members;
  const std::vector<Finding>& findings;
};
[[nodiscard]] std::string group_page(const Frame& frame, const GroupPage& page);

}  // namespace musubi::documents
