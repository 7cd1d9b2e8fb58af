// DrawPage: makes a picture of one page of a document. App injects the tools that can, because they
// run apart from this process (delivery/page_drawer.h).
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "domain/document/limits.h"

namespace musubi::services {

struct PageToDraw {
  document::MediaType type;
  int page;  // from 1
  const std::string& content;
};

struct DrawnPage {
  std::string png;
  int pages;  // of the whole document
};

// `refused` "preview_failed" when no picture can be made of it, `not_found` "no_such_page",
// `unavailable` "preview_busy".
using DrawPage = std::function<Result<DrawnPage>(const PageToDraw&)>;

}  // namespace musubi::services
