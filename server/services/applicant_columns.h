// What lists show and search of an applicant, taken from the answers to `name`, `name_kana` and
// `email`, which the form of every programme with the web channel asks for.
#pragma once

#include "domain/form/answers.h"
#include "stores/application_store.h"

namespace musubi::services {

void set_applicant_columns(stores::ApplicationRecord& record, const form::Answers& answers);

}  // namespace musubi::services
