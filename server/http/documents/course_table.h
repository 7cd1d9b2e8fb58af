// The courses of a programme as one table: dates, places, window and fee.
#pragma once

#include "http/html/html.h"
#include "services/views.h"

namespace musubi::documents {

[[nodiscard]] html::Node course_table(Language language, const services::ProgrammeView& view);

}  // namespace musubi::documents
