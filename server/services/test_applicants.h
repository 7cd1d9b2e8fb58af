// What invented applicants for the suction training of 2024 type.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/form/check.h"

namespace musubi::services {

struct TestApplicant {
  std::string name = "山田 花子";
  std::string kana = "ヤマダ ハナコ";
  std::string email = "hanako@example.jp";
};

// Other answers to the same form.
[[nodiscard]] inline form::RawAnswers changed(
    form::RawAnswers answers, const std::vector<std::pair<std::string, std::string>>& changes) {
  for (const auto& [field, text] : changes) {
    answers[FieldId{field}] = {text};
  }
  return answers;
}

// Complete and eligible for a round of the basic training (S4 2).
[[nodiscard]] inline form::RawAnswers basic_answers(const TestApplicant& applicant = {}) {
  return {
      {FieldId{"name"}, {applicant.name}},
      {FieldId{"name_kana"}, {applicant.kana}},
      {FieldId{"birth_date"}, {"1990-04-01"}},
      {FieldId{"address"}, {"020-0000 岩手県盛岡市見本町1-1"}},
      {FieldId{"phone"}, {"019-000-0000"}},
      {FieldId{"email"}, {applicant.email}},
      {FieldId{"reply_channel"}, {"mail"}},
      {FieldId{"qualifications"}, {"certified_care_worker"}},
      {FieldId{"reads_japanese"}, {"yes"}},
      {FieldId{"employed"}, {"yes"}},
      {FieldId{"workplace_name"}, {"見本ホーム"}},
      {FieldId{"workplace_prefecture"}, {"iwate"}},
      {FieldId{"workplace_kind"}, {"home_visit"}},
      {FieldId{"payer"}, {"self"}},
  };
}

[[nodiscard]] inline std::vector<std::string> agreed_for_basic() {
  return {"originals", "lateness"};
}

// The practicum after basic training here, guided by the visiting nurse of the user.
[[nodiscard]] inline form::RawAnswers practicum_answers() {
  form::RawAnswers answers = basic_answers();
  answers.erase(FieldId{"reads_japanese"});
  return changed(std::move(answers), {
                                         {"basic_route", "here"},
                                         {"items", "oral_normal"},
                                         {"insured", "yes"},
                                         {"user_available", "yes"},
                                         {"instruction_obtainable", "yes"},
                                         {"instructor_arranged", "visiting_nurse"},
                                         {"instructor_licence", "nurse"},
                                         {"instructor_qualification", "types_1_2_course"},
                                         {"instructor_prefecture", "iwate"},
                                         {"instructor_setting", "visits"},
                                         {"instructor_relation", "unrelated"},
                                         {"facility_lent", "no"},
                                     });
}

[[nodiscard]] inline std::vector<std::string> agreed_for_practicum() {
  return {"originals", "confidentiality"};
}

}  // namespace musubi::services
