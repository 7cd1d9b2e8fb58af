#include "http/core/static_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace musubi::http {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() {
    std::string pattern = (fs::temp_directory_path() / "musubi-static-XXXXXX").string();
    m_folder = mkdtemp(pattern.data());
    write("index.html", "<p>start</p>");
    write("assets/index-Ab3_E-gH.js", "plain");
    write("assets/index-Ab3_E-gH.js.br", "brotli");
    write("assets/index-Ab3_E-gH.js.gz", "gzip");
    write("assets/logo.svg", "<svg/>");
    write("forms.gz", "an archive");
  }
  ~StaticFilesTest() override { fs::remove_all(m_folder); }

  void write(const fs::path& name, std::string_view content) const {
    fs::create_directories((m_folder / name).parent_path());
    std::ofstream{m_folder / name} << content;
  }

  [[nodiscard]] StaticFiles load() const {
    return StaticFiles::load(m_folder, {{"/staff/", "/index.html"}}).take();
  }

  static Response get(const StaticFiles& files, std::vector<std::string> path,
                      std::vector<NamedValue> headers = {}) {
    return files.respond({.method = Method::get,
                          .path = std::move(path),
                          .headers = std::move(headers),
                          .received = Instant{0}});
  }

  static std::string header(const Response& response, std::string_view name) {
    for (const Header& header : response.headers()) {
      if (header.name == name) return header.value;
    }
    return "(none)";
  }

  fs::path m_folder;
};

TEST_F(StaticFilesTest, caches_hashed_names_for_good_and_asks_again_for_others) {
  const StaticFiles files = load();
  const Response script = get(files, {"assets", "index-Ab3_E-gH.js"});
  EXPECT_EQ(script.body(), "plain");
  EXPECT_EQ(header(script, "cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(header(script, "content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(header(get(files, {"assets", "logo.svg"}), "cache-control"), "no-cache");
  EXPECT_EQ(header(get(files, {"index.html"}), "cache-control"), "no-cache");
}

TEST_F(StaticFilesTest, sends_the_best_form_that_the_browser_takes) {
  const StaticFiles files = load();
  const auto form = [&](std::string accepted) {
    const Response response =
        get(files, {"assets", "index-Ab3_E-gH.js"}, {{"accept-encoding", std::move(accepted)}});
    return std::string{response.body()} + "/" + header(response, "content-encoding");
  };
  EXPECT_EQ(form("gzip, deflate, br"), "brotli/br");
  EXPECT_EQ(form("gzip;q=0.5"), "gzip/gzip");
  EXPECT_EQ(form("br;q=0, gzip"), "gzip/gzip");
  EXPECT_EQ(form("br;q=0.0"), "plain/(none)");
  EXPECT_EQ(form("brotli"), "plain/(none)");
  EXPECT_EQ(get(files, {"forms.gz"}).body(), "an archive");
}

TEST_F(StaticFilesTest, answers_304_to_the_etag_of_the_same_form) {
  const StaticFiles files = load();
  const Response first = get(files, {"index.html"});
  const std::string etag = header(first, "etag");
  const Response again = get(files, {"index.html"}, {{"if-none-match", etag}});
  EXPECT_EQ(again.status(), Status::not_modified);
  EXPECT_EQ(again.body(), "");
  EXPECT_EQ(get(files, {"index.html"}, {{"if-none-match", "\"other\""}}).status(), Status::ok);
  EXPECT_NE(etag, header(get(files, {"assets", "logo.svg"}), "etag"));
}

TEST_F(StaticFilesTest, lets_the_browsers_router_take_unknown_pages_but_not_files) {
  const StaticFiles files = load();
  EXPECT_EQ(get(files, {"staff", "calls", "7"}).body(), "<p>start</p>");
  EXPECT_EQ(get(files, {"staff", "gone.js"}).status(), Status::not_found);
  EXPECT_EQ(get(files, {"other"}).status(), Status::not_found);
  EXPECT_EQ(get(files, {"..", "etc", "passwd"}).status(), Status::not_found);
}

TEST_F(StaticFilesTest, refuses_a_missing_folder_or_fallback) {
  EXPECT_EQ(StaticFiles::load(m_folder / "none", {}).error().kind, ErrorKind::unavailable);
  EXPECT_EQ(StaticFiles::load(m_folder, {{"/", "/none.html"}}).error().code, "missing_fallback");
}

}  // namespace
}  // namespace musubi::http
