#include "paper/printed_for_test.h"

#include <fmt/core.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace musubi::paper {

namespace {

// Runs a program of poppler on the file; what it writes.
std::string run_on(const std::string& pdf, const std::string& before, const std::string& after) {
  std::string name = (std::filesystem::temp_directory_path() / "musubi-paper-XXXXXX").string();
  const int handle = ::mkstemp(name.data());
  EXPECT_GE(handle, 0);
  ::close(handle);
  std::ofstream{name, std::ios::binary} << pdf;
  std::FILE* pipe = ::popen(fmt::format("{} {} {}", before, name, after).c_str(), "r");
  EXPECT_NE(pipe, nullptr);
  std::string written;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    written.append(buffer, n);
  }
  EXPECT_EQ(::pclose(pipe), 0) << before << ": install poppler-utils";
  std::filesystem::remove(name);
  return written;
}

double attribute(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(name + "=\"") + name.size() + 2;
  double value = 0.0;
  std::istringstream{line.substr(at, line.find('"', at) - at)} >> value;
  return value;
}

}  // namespace

std::string text_of(const std::string& pdf, const std::string& options) {
  return run_on(pdf, "pdftotext -enc UTF-8 " + options, "-");
}

std::string information_of(const std::string& pdf) { return run_on(pdf, "pdfinfo -isodates", ""); }

std::vector<WordBox> word_boxes(const std::string& pdf) {
  std::vector<WordBox> boxes;
  std::istringstream lines{run_on(pdf, "pdftotext -enc UTF-8 -bbox", "-")};
  for (std::string line; std::getline(lines, line);) {
    if (line.find("<word ") != std::string::npos) {
      boxes.push_back({attribute(line, "xMin"), attribute(line, "yMin"), attribute(line, "xMax"),
                       attribute(line, "yMax")});
    }
  }
  return boxes;
}

ReceiptPage receipt_for_test(Language language) {
  const bool is_ja = language == Language::ja;
  return {.language = language,
          .operator_name = is_ja ? "ひとてま介護塾 医療的ケア研修係" : "Hitotema Kaigo-juku",
          .programme = is_ja ? "喀痰吸引等研修 第1号・第2号研修（不特定の者対象）"
                             : "Suction and tube-feeding training, types 1 and 2",
          .course = is_ja ? "第1回 基本研修（50時間全課程）" : "Basic training, round 1",
          .receipt_number = "SUCTION-2024-0012",
          .received_at = Instant::parse("2024-05-01T10:05:30+09:00").value(),
          .applicant = "𠮷田 髙子",
          .sections = {{is_ja ? "申し込む方" : "Applicant",
                        {{is_ja ? "氏名" : "Name", "𠮷田 髙子"},
                         {is_ja ? "生年月日" : "Date of birth",
                          is_ja ? "平成2年4月1日（日）" : "1 Apr 1990 (Sun)"},
                         {is_ja ? "住所" : "Address", "020-0000 岩手県盛岡市見本町1-2-3"},
                         {is_ja ? "連絡事項" : "Remarks", ""}}}},
          .agreed = {is_ja ? "申込書類の原本は、修了証が届くまで手元に保管します。"
                           : "I keep the originals of the papers."},
          .documents = {{"①", is_ja ? "受講申込書" : "Application form", "申込書.pdf", 123'456,
                         std::string(64, 'a')}},
          .content_sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
          .status_address = "https://example.jp/ja/status/…",
          .contact = {is_ja ? "メール: kenshu@example.jp" : "E-mail: kenshu@example.jp"}};
}

}  // namespace musubi::paper
