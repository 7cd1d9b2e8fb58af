// The readers of the families: one function per section of programme.yaml, one file per family.
#pragma once

#include <vector>

#include "domain/programme/definition.h"
#include "programme_files/value.h"

namespace musubi::programme_files {

[[nodiscard]] application::ApplicantUnit read_applicant(const Value& value);
[[nodiscard]] programme::Course read_course(const Value& value);
[[nodiscard]] programme::Schedule read_schedule(const Value& value);
[[nodiscard]] application::Window read_window(const Value& value);
[[nodiscard]] application::Capacity read_capacity(const Value& value);
[[nodiscard]] application::Selection read_selection(const Value& value);
[[nodiscard]] programme::Channel read_channel(const Value& value);
[[nodiscard]] programme::Contact read_contact(const Value& value);
[[nodiscard]] programme::GuideQuestion read_guide_question(const Value& value);
[[nodiscard]] form::Section read_section(const Value& value);
[[nodiscard]] form::DocumentSlot read_document_slot(const Value& value);
[[nodiscard]] eligibility::Rule read_eligibility_rule(const Value& value);
[[nodiscard]] fees::Tariff read_tariff(const Value& value);
[[nodiscard]] programme::Deadline read_deadline(const Value& value);
[[nodiscard]] learning::Learning read_learning(const Value& value);
[[nodiscard]] practicum::Practicum read_practicum(const Value& value);
[[nodiscard]] certificate::CertificateRule read_certificate(const Value& value);
[[nodiscard]] privacy::Statement read_statement(const Value& value);
[[nodiscard]] programme::Task read_task(const Value& value);
[[nodiscard]] programme::Timetable read_timetable(const Value& value);
[[nodiscard]] programme::Feed read_feed(const Value& value);
[[nodiscard]] std::vector<programme::MailWording> read_mail(const Value& value);
[[nodiscard]] std::string read_reply_to(const Value& value);

}  // namespace musubi::programme_files
