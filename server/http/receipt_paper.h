// Fills the receipt on paper from what was handed in, in words of one language.
#pragma once

#include <string>

#include "paper/receipt.h"
#include "services/receipt.h"

namespace musubi::http {

// `base_url` begins the address of the status page, which is printed without its secret.
[[nodiscard]] paper::ReceiptPage receipt_page(const services::ReceiptContent& receipt,
                                              Language language, const std::string& base_url);

}  // namespace musubi::http
