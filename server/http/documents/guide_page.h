// The guide 「どのコースを受ける？ 必要な書類は？」: one question at a time, answered by links,
// until the courses in their order with papers, window and fee of each (S4 12). It works without
// scripts, and every step has an address of its own.
#pragma once

#include <string>
#include <vector>

#include "http/documents/page_frame.h"

namespace musubi::documents {

inline constexpr std::string_view answers_parameter = "answers";

// "yes.both" and back; what is no name of a choice ends the way where it stands.
[[nodiscard]] std::vector<std::string> answers_from(std::string_view written);

// The programme has a guide.
[[nodiscard]] std::string guide_page(const Frame& frame, const services::ProgrammeView& view,
                                     const std::vector<std::string>& answers);

// The link from a programme's or a course's page; absent where there is no guide.
[[nodiscard]] std::optional<html::Node> guide_link(
    Language language, const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents
