// A course's form as the browser renders it: made from the definition, in one language.
#pragma once

#include <boost/json/object.hpp>

#include "services/views.h"

namespace musubi::http {

[[nodiscard]] boost::json::object form_to_json(const services::ProgrammeView& programme,
                                               const services::CourseView& course,
                                               Language language);

}  // namespace musubi::http
