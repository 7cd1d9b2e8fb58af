#include "domain/document/limits.h"

#include <gtest/gtest.h>

#include "domain/document/file_name.h"

namespace musubi::document {
namespace {

std::string code_of(const Result<void>& result) {
  return result.is_ok() ? "ok" : result.error().code;
}

TEST(document_limits, hold_a_file_to_its_size) {
  EXPECT_EQ(code_of(check_size(0)), "file_empty");
  EXPECT_EQ(code_of(check_size(1)), "ok");
  EXPECT_EQ(code_of(check_size(file_bytes_max)), "ok");
  EXPECT_EQ(code_of(check_size(file_bytes_max + 1)), "file_too_large");
}

TEST(document_limits, hold_a_slot_to_its_number_of_files) {
  std::vector<Held> staying(9, Held{DocumentId{"a"}, 1});
  staying.push_back({DocumentId{"b"}, 1});
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"a"}, 1})), "ok");
  staying.push_back({DocumentId{"a"}, 1});
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"a"}, 1})), "document_slot_full");
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"b"}, 1})), "ok");
}

TEST(document_limits, hold_an_application_to_its_sum) {
  const std::vector<Held> staying{{DocumentId{"a"}, application_bytes_max - 10}};
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"b"}, 9})), "ok");
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"b"}, 10})), "ok");
  EXPECT_EQ(code_of(check_room(staying, {DocumentId{"b"}, 11})), "application_full");
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

TEST(file_names, are_kept_as_written_or_refused) {
  struct Case {
    std::string written;
    std::string expected;  // a name, or the code of the refusal
  };
  const Case cases[] = {
      {"修了証.pdf", "修了証.pdf"},
      {"  免許 \xE3\x80\x80", "免許"},
      {"😀👨‍👩‍👧.jpg", "😀👨‍👩‍👧.jpg"},
      {"../../etc/passwd", "../../etc/passwd"},
      {"a\"b'<script>.pdf", "a\"b'<script>.pdf"},
      {repeated("葛\xF3\xA0\x84\x80", 200), repeated("葛\xF3\xA0\x84\x80", 200)},
      {repeated("あ", 201), "name_too_long"},
      {repeated("a", 300), "name_too_long"},
      {"", "name_missing"},
      {" \xE3\x80\x80 ", "name_missing"},
      {"a\nb.pdf", "name_unreadable"},
      {std::string{"a\0b.pdf", 7}, "name_unreadable"},
      {"a\xE2\x80\xAE"
       "fdp.exe",
       "name_unreadable"},
      {"a\xFF.pdf", "name_unreadable"},
  };
  for (const Case& each : cases) {
    const auto name = clean_file_name(each.written);
    EXPECT_EQ(name.is_ok() ? name.value() : name.error().code, each.expected) << each.written;
  }
}

TEST(file_names, end_as_files_of_their_type_do_when_they_are_saved) {
  const struct {
    std::string_view written;
    MediaType type;
    std::string_view saved;
  } cases[] = {
      {"a.pdf", MediaType::pdf, "a.pdf"},
      {"修了証.PDF", MediaType::pdf, "修了証.PDF"},
      {"修了証", MediaType::pdf, "修了証.pdf"},
      {"a.html", MediaType::pdf, "a.html.pdf"},
      {"a.pdf.exe", MediaType::pdf, "a.pdf.exe.pdf"},
      {"a.pdf.", MediaType::pdf, "a.pdf..pdf"},
      {"pdf", MediaType::pdf, "pdf.pdf"},
      {"a.JPEG", MediaType::jpeg, "a.JPEG"},
      {"a.jpg", MediaType::jpeg, "a.jpg"},
      {"a.jpg", MediaType::png, "a.jpg.png"},
      {"a.tiff", MediaType::tiff, "a.tiff"},
      {"a.heif", MediaType::heic, "a.heif"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(saved_name(each.written, each.type), each.saved);
  }
}

TEST(file_names, are_sent_so_that_no_header_and_no_folder_can_be_made_of_them) {
  EXPECT_EQ(attachment_header("a.pdf"), "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf");
  EXPECT_EQ(attachment_header("証 1\".pdf"),
            "attachment; filename=\"_ 1_.pdf\"; filename*=UTF-8''%E8%A8%BC%201%22.pdf");
  EXPECT_EQ(attachment_header("../a\\b"),
            "attachment; filename=\".._a_b\"; filename*=UTF-8''.._a_b");
}

}  // namespace
}  // namespace musubi::document
