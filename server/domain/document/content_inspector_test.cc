#include "domain/document/content_inspector.h"

#include <gtest/gtest.h>

namespace musubi::document {
namespace {

using namespace std::literals;

const std::string pdf = "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";
const std::string png = "\x89PNG\r\n\x1A\n\0\0\0\2IHDRxxcrc4\0\0\0\0IENDcrc4"s;
const std::string scan = "\xFF\xDA\0\4xx\1\2\xFF\0\3\xFF\xD0\4"s;
const std::string jpeg = "\xFF\xD8\xFF\xE0\0\6JFIF"s + scan + "\xFF\xD9";
const std::string zip = "PK\x03\x04\x14\0name"s;
const std::string zip_end = "PK\x05\x06"s + std::string(18, '\0');

struct InspectedCase {
  std::string name;
  std::string content;
  std::string expected;  // a media type, or the code of the refusal
};

std::string judged(std::string_view content, std::size_t piece_bytes) {
  ContentInspector inspector;
  for (std::size_t at = 0; at < content.size(); at += piece_bytes) {
    const auto taken = inspector.take(content.substr(at, piece_bytes));
    if (!taken.is_ok()) {
      return taken.error().code;
    }
  }
  const auto type = inspector.finish();
  return type.is_ok() ? std::string{name_of(type.value())} : type.error().code;
}

void expect_each(const std::vector<InspectedCase>& cases) {
  for (const InspectedCase& each : cases) {
    // However the network cut the bytes, the judgement is the same.
    for (const std::size_t piece_bytes : {std::size_t{1}, std::size_t{7}, std::size_t{65'536}}) {
      EXPECT_EQ(judged(each.content, piece_bytes), each.expected)
          << each.name << " in pieces of " << piece_bytes;
    }
  }
}

TEST(content_inspector, accepts_what_is_one_document_and_nothing_else) {
  expect_each({
      {"PDF", pdf, "application/pdf"},
      {"large PDF", "%PDF-1.7\n" + std::string(200'000, 'x') + "\n%%EOF\r\n", "application/pdf"},
      {"PDF with zeros behind", pdf + std::string(500, '\0'), "application/pdf"},
      {"PNG", png, "image/png"},
      {"JPEG", jpeg, "image/jpeg"},
      {"large JPEG", "\xFF\xD8"s + scan + std::string(200'000, 'x') + "\xFF\xD9", "image/jpeg"},
      {"JPEG of a phone, with a second picture", jpeg + jpeg, "image/jpeg"},
      {"JPEG with zeros behind", jpeg + std::string(100, '\0'), "image/jpeg"},
      {"TIFF of a scanner", "II\x2A\0\x08\0\0\0\0\0"s, "image/tiff"},
      {"TIFF of another", "MM\0\x2A\0\0\0\x08\0\0"s, "image/tiff"},
      {"HEIC of a phone", "\0\0\0\x18"s + "ftypheic" + std::string(20, '\0'), "image/heic"},
  });
}

TEST(content_inspector, names_the_type_that_was_found_instead) {
  expect_each({
      {"nothing", "", "file_empty"},
      {"Word", zip + "[Content_Types].xml word/document.xml", "file_is_word"},
      {"Excel", zip + "[Content_Types].xml xl/workbook.xml", "file_is_spreadsheet"},
      {"PowerPoint", zip + "[Content_Types].xml ppt/slides", "file_is_presentation"},
      {"older Office", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", "file_is_office"},
      {"OpenDocument", zip + "mimetypeapplication/vnd.oasis.opendocument.text", "file_is_office"},
      {"ZIP", zip, "file_is_archive"},
      {"empty ZIP", zip_end, "file_is_archive"},
      {"HTML", "<!DOCTYPE html><p>x", "file_is_web_page"},
      {"HTML behind a comment", "<!-- x --><HTML>", "file_is_web_page"},
      {"SVG", "<svg xmlns='x'><script/></svg>", "file_is_web_page"},
      {"XML", "\xEF\xBB\xBF<?xml version='1.0'?><a/>", "file_is_web_page"},
      {"GIF", "GIF89a\0\0"s, "file_is_other_picture"},
      {"WebP", "RIFF\0\0\0\0WEBPVP8 "s, "file_is_other_picture"},
      {"AVIF", "\0\0\0\x18"s + "ftypavif", "file_is_other_picture"},
      {"MP4", "\0\0\0\x18"s + "ftypisom", "file_is_video"},
      {"program of Windows", "MZ\x90\0\3"s, "file_is_program"},
      {"program of Linux",
       "\x7F"
       "ELF\2\1",
       "file_is_program"},
      {"shell script", "#!/bin/sh\nexit", "file_is_program"},
      {"text", "修了証をおくります。\r\n", "file_is_text"},
      {"anything", "\1\2\3\4\5"s, "file_type_unknown"},
      {"mail with a PDF inside", "Subject: x\r\n\r\n" + pdf, "file_begins_late"},
  });
}

TEST(content_inspector, refuses_two_files_in_one) {
  expect_each({
      {"PDF behind bytes", "\1\2" + pdf, "file_begins_late"},
      {"PDF and archive", pdf + zip + zip_end, "file_holds_another"},
      {"PDF with an archive in its middle", "%PDF-1.4\n" + zip_end + "\n%%EOF", "application/pdf"},
      {"PDF with the archive's end as its own", "%PDF-1.4\n%%EOF" + zip_end, "file_holds_another"},
      {"PDF and page", pdf + "<script>1</script>", "file_holds_another"},
      {"JPEG and archive", jpeg + zip + zip_end, "file_holds_another"},
      {"JPEG and archive without its end", jpeg + zip, "file_holds_another"},
      {"JPEG and page", jpeg + "  <HTML><body>", "file_holds_another"},
      {"JPEG and PDF", jpeg + pdf, "file_holds_another"},
      {"JPEG with a PDF in its comment", "\xFF\xD8\xFF\xFE\0\x0A%PDF-1.4"s + jpeg.substr(2),
       "file_holds_another"},
      {"JPEG and far away an archive", jpeg + std::string(100'000, '\0') + zip,
       "file_holds_another"},
      {"JPEG with an archive's end in its comment",
       "\xFF\xD8\xFF\xDA\0\2PK\5\6"s + std::string(16, '\0') + "\2\0\xFF\xD9"s,
       "file_holds_another"},
      {"PNG with anything behind", png + "x", "file_holds_another"},
      {"PNG and archive", png + zip + zip_end, "file_holds_another"},
      {"TIFF and archive", "II\x2A\0\x08\0\0\0"s + zip + zip_end, "file_holds_another"},
      {"HEIC and archive", "\0\0\0\x18"s + "ftypheic" + zip + zip_end, "file_holds_another"},
      {"HEIC with a PDF inside", "\0\0\0\x18"s + "ftypheic" + pdf, "file_holds_another"},
  });
}

TEST(content_inspector, notices_what_was_cut_off) {
  expect_each({
      {"PDF", pdf.substr(0, pdf.size() - 7), "file_incomplete"},
      {"PDF whose end is far away", pdf + std::string(3000, ' '), "file_incomplete"},
      {"PNG", png.substr(0, png.size() - 1), "file_incomplete"},
      {"PNG with a long chunk", png.substr(0, 8) + "\xFF\xFF\xFF\xFFIDATx", "file_incomplete"},
      {"JPEG", jpeg.substr(0, jpeg.size() - 1), "file_incomplete"},
      {"JPEG without segments", "\xFF\xD8\xFF", "file_incomplete"},
      {"JPEG with a false length", "\xFF\xD8\xFF\xE0\0\1x"s, "file_incomplete"},
      {"JPEG without a marker", "\xFF\xD8\xFF\xE0\0\2x"s, "file_incomplete"},
  });
}

}  // namespace
}  // namespace musubi::document
