// Fills the receipt on paper from an application as it was handed in, in words of one language.
#pragma once

#include <string>

#include "paper/receipt.h"
#include "services/handed_in.h"

namespace musubi::http {

// `base_url` begins the address of the status page, which is printed without its secret.
[[nodiscard]] paper::ReceiptPage receipt_page(const services::HandedIn& application,
                                              Language language, const std::string& base_url);

// The number that two copies are compared by: SHA-256 over who received what and when, question by
// question, in the form that it was handed in. It is the same in both languages.
[[nodiscard]] std::string content_sha256(const services::HandedIn& application);

}  // namespace musubi::http
