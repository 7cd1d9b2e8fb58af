// What turns a request away before any handler sees it, in words: a page for people who came with a
// browser, a problem document for programs.
#pragma once

#include "http/core/application.h"
#include "http/html/url.h"

namespace musubi::http {

[[nodiscard]] RefusalWriter make_refusal_writer(html::Url style_sheet);

}  // namespace musubi::http
