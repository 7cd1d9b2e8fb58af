// The desk's queue as a table for office programs, with titles and states in the reader's language.
#pragma once

#include "services/export_applications.h"
#include "sheets/table.h"

namespace musubi::http {

[[nodiscard]] sheets::Table application_table(
    const std::vector<services::ExportedApplication>& applications, Language language);

}  // namespace musubi::http
