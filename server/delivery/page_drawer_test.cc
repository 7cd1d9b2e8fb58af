#include "delivery/page_drawer.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <future>

namespace musubi::delivery {
namespace {

using document::MediaType;

// A PDF with two pages of the size that is given.
std::string pdf_of(std::string_view size, std::string_view title = "") {
  const std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
      fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {}] >>", size),
      fmt::format("<< /Title ({}) >>", title)};
  std::string pdf = "%PDF-1.4\n";
  std::string table = "xref\n0 5\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return fmt::format("{}{}trailer << /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n{}\n%%EOF\n",
                     pdf, table, pdf.size());
}

// A 1 × 1 BMP's worth of picture in the simplest TIFF that readers take: one grey pixel.
std::string tiff() {
  using namespace std::literals;
  std::string bytes = "II\x2A\0\x08\0\0\0\x08\0"s;
  const auto entry = [&](unsigned char tag, unsigned char type, unsigned char value) {
    bytes += std::string{static_cast<char>(tag),
                         1,
                         static_cast<char>(type),
                         0,
                         1,
                         0,
                         0,
                         0,
                         static_cast<char>(value),
                         0,
                         0,
                         0};
  };
  entry(0x00, 3, 40);   // width
  entry(0x01, 3, 1);    // height
  entry(0x02, 3, 8);    // bits
  entry(0x03, 3, 1);    // not compressed
  entry(0x06, 3, 1);    // black is zero
  entry(0x11, 4, 110);  // where the row begins
  entry(0x16, 3, 1);
  entry(0x17, 4, 40);
  return bytes + std::string(4, '\0') + std::string(40, '\x7F');
}

std::string judged(PageDrawer& drawer, MediaType type, const std::string& content, int page = 1) {
  const auto drawn = drawer.draw({type, page, content});
  return drawn.is_ok() ? fmt::format("{} pages", drawn.value().pages) : drawn.error().code;
}

class PageDrawerTest : public testing::TestWithParam<Confinement> {
 protected:
  void SetUp() override {
    if (GetParam() == Confinement::namespaces && find_confinement() != GetParam()) {
      GTEST_SKIP() << "this machine has no bubblewrap, or forbids it";
    }
  }
  PageDrawer m_drawer{GetParam(), {.at_once = 2, .waiting_max = 2}};
};

TEST_P(PageDrawerTest, draws_the_page_that_is_asked_for) {
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, pdf_of("595 842")), "2 pages");
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, pdf_of("595 842"), 2), "2 pages");
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, pdf_of("595 842"), 3), "no_such_page");
  EXPECT_EQ(judged(m_drawer, MediaType::tiff, tiff()), "1 pages");
  EXPECT_EQ(judged(m_drawer, MediaType::tiff, tiff(), 2), "no_such_page");
}

TEST_P(PageDrawerTest, counts_the_pages_itself_whatever_the_title_says) {
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, pdf_of("595 842", "x\nPages:   9999")), "2 pages");
}

TEST_P(PageDrawerTest, ends_in_words_where_the_content_is_broken_or_a_bomb) {
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, "%PDF-1.4\nnothing\n%%EOF"), "preview_failed");
  EXPECT_EQ(judged(m_drawer, MediaType::pdf, ""), "preview_failed");
  EXPECT_EQ(judged(m_drawer, MediaType::jpeg, "\xFF\xD8\xFF\xD9"), "preview_failed");
  std::string huge = tiff();
  huge.replace(12, 2, "\x04\x00", 2);          // the width's type becomes a long …
  huge.replace(18, 4, "\xFF\xFF\xFF\x7F", 4);  // … of two thousand million pixels
  EXPECT_EQ(judged(m_drawer, MediaType::tiff, huge), "preview_failed");
}

TEST_P(PageDrawerTest, lets_no_tool_take_too_long_or_write_too_much) {
  const std::string input = "x";
  const auto code = [&](std::vector<std::string> command, ToolLimits limits) {
    const auto output =
        run_confined(GetParam(), {.command = std::move(command), .input = input}, limits);
    return output.is_ok() ? "ok: " + output.value() : output.error().code;
  };
  EXPECT_EQ(code({"cat"}, {}), "ok: x");
  EXPECT_EQ(code({"sleep", "60"}, {.time = std::chrono::milliseconds{200}}), "tool_failed");
  EXPECT_EQ(code({"yes"}, {.output_bytes = 100'000}), "tool_failed");
  EXPECT_EQ(code({"false"}, {}), "tool_failed");
  EXPECT_EQ(code({"no-such-tool"}, {}), "tool_failed");
  EXPECT_EQ(code({"printenv", "HOME"}, {}), "tool_failed");
}

TEST_P(PageDrawerTest, shows_a_tool_nothing_of_the_machine) {
  const std::string input;
  const auto listed = run_confined(GetParam(), {.command = {"ls", "/etc"}, .input = input});
  if (GetParam() == Confinement::namespaces) {
    EXPECT_EQ(listed.is_ok() ? listed.value() : "", "fonts\n");
  }
  const auto written = run_confined(
      GetParam(),
      {.command = {"dd", "if=/dev/zero", "of=/tmp/musubi-test-file", "count=1"}, .input = input});
  EXPECT_FALSE(written.is_ok());
}

INSTANTIATE_TEST_SUITE_P(each_confinement, PageDrawerTest,
                         testing::Values(Confinement::namespaces, Confinement::limits));

TEST(page_drawer, turns_callers_away_when_too_many_wait) {
  PageDrawer drawer{Confinement::limits, {.at_once = 0, .waiting_max = 0}};
  EXPECT_EQ(judged(drawer, MediaType::pdf, pdf_of("595 842")), "preview_busy");
}

}  // namespace
}  // namespace musubi::delivery
