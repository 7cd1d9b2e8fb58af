// Looking at printed files in tests with the programs of poppler, as an officer's reader would.
#pragma once

#include <string>
#include <vector>

#include "paper/receipt.h"

namespace musubi::paper {

// What pdftotext reads of the file, with the given options.
[[nodiscard]] std::string text_of(const std::string& pdf, const std::string& options = "");
// What pdfinfo says of it.
[[nodiscard]] std::string information_of(const std::string& pdf);

struct WordBox {
  double x_min;
  double y_min;
  double x_max;
  double y_max;
};
// Where each word stands, in points from the top left corner of its page.
[[nodiscard]] std::vector<WordBox> word_boxes(const std::string& pdf);

// A receipt with an answer of every kind.
[[nodiscard]] ReceiptPage receipt_for_test(Language language);

}  // namespace musubi::paper
