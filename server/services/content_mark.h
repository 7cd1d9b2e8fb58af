// What is committed now, for whoever keeps what was made of the records (Database::content_mark).
#pragma once

#include "services/context.h"

namespace musubi::services {

using musubi::ContentMark;

[[nodiscard]] inline Result<ContentMark> content_mark(const Context& context) {
  return context.database.content_mark();
}

}  // namespace musubi::services
