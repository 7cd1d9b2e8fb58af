// The receipt of an application (受付票): what was handed in and when, for the files of whoever
// handed it in and of the office, with a number to compare the two by (S4 4(1)).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paper/sheet.h"

namespace musubi::paper {

struct ReceiptAnswer {
  std::string question;
  std::string answer;  // in words; several lines stay several
};

struct ReceiptSection {
  std::string title;
  std::vector<ReceiptAnswer> answers;
};

struct ReceiptDocument {
  std::string number;  // ① … as the notice prints it
  std::string title;
  std::string file_name;
  std::uint64_t bytes;
  std::string sha256;  // hexadecimal
};

// All of it in the language of the receipt.
struct ReceiptPage {
  Language language;
  std::string operator_name;
  std::string programme;
  std::string course;
  std::string receipt_number;
  Instant received_at;
  std::string applicant;
  std::vector<ReceiptSection> sections;
  std::vector<std::string> agreed;
  std::vector<ReceiptDocument> documents;
  std::string content_sha256;
  std::string status_address;  // without its secret
  std::vector<std::string> contact;
};

[[nodiscard]] Sheet receipt_sheet(const ReceiptPage& receipt);

// 令和6年5月1日（水）10時05分30秒（日本標準時）; 1 May 2024 (Wed), 10:05:30 JST.
[[nodiscard]] std::string moment_to_the_second(Language language, Instant moment);
// "0a1b2c3d 4e5f6071 …" in two lines of four groups.
[[nodiscard]] std::string grouped_hash(std::string_view hexadecimal);
// 1,024 B, 12 kB, 3.4 MB: rounded up, so that no file is shown as empty.
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);

}  // namespace musubi::paper
