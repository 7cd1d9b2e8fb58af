#include "delivery/page_drawer.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <string_view>

namespace musubi::delivery {

using services::DrawnPage;
using services::PageToDraw;

// One of the places in which a tool may run, for as long as it lives.
class PageDrawer::Turn {
 public:
  explicit Turn(PageDrawer& drawer) : m_drawer(drawer) {
    std::unique_lock lock{drawer.m_mutex};
    if (drawer.m_running >= drawer.m_bounds.at_once) {
      if (drawer.m_waiting >= drawer.m_bounds.waiting_max) {
        return;
      }
      ++drawer.m_waiting;
      drawer.m_has_room.wait(lock, [&] { return drawer.m_running < drawer.m_bounds.at_once; });
      --drawer.m_waiting;
    }
    ++drawer.m_running;
    m_is_granted = true;
  }
  ~Turn() {
    if (m_is_granted) {
      const std::lock_guard lock{m_drawer.m_mutex};
      --m_drawer.m_running;
      m_drawer.m_has_room.notify_one();
    }
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  [[nodiscard]] bool is_granted() const { return m_is_granted; }

 private:
  PageDrawer& m_drawer;
  bool m_is_granted = false;
};

static Error preview_failed() {
  return {ErrorKind::refused, "preview_failed",
          "no picture can be made of this file: download it, or ask for another scan"};
}

// "Pages:           12". The last such line counts: those before it can stand in the title, which
// is the sender's.
static std::optional<int> pages_in(std::string_view facts) {
  constexpr std::string_view label = "\nPages:";
  const std::string lines = "\n" + std::string{facts};
  const auto at = lines.rfind(label);
  const auto digits =
      at == std::string::npos ? at : lines.find_first_not_of(' ', at + label.size());
  if (digits == std::string::npos) {
    return std::nullopt;
  }
  int pages = 0;
  const auto read = std::from_chars(lines.data() + digits, lines.data() + lines.size(), pages);
  return read.ec == std::errc{} && pages >= 1 ? std::optional{pages} : std::nullopt;
}

PageDrawer::PageDrawer(Confinement confinement, Bounds bounds)
    : m_confinement(confinement), m_bounds(bounds) {}

Result<DrawnPage> PageDrawer::draw(const PageToDraw& page) {
  const Turn turn{*this};
  if (!turn.is_granted()) {
    return Error{ErrorKind::unavailable, "preview_busy",
                 "too many previews are being made: try again in a few seconds"};
  }
  auto drawn = page.type == document::MediaType::pdf ? draw_pdf(page) : draw_picture(page);
  if (drawn.is_ok() && !drawn.value().png.starts_with("\x89PNG\r\n\x1A\n")) {
    return preview_failed();
  }
  return drawn;
}

Result<std::string> PageDrawer::run(const std::vector<std::string>& command,
                                    const std::string& input) const {
  auto output = run_confined(m_confinement, {.command = command, .input = input});
  if (!output.is_ok() && output.error().kind == ErrorKind::refused) {
    return preview_failed();
  }
  return output;
}

Result<DrawnPage> PageDrawer::draw_pdf(const PageToDraw& page) const {
  const auto pages = pages_in(TRY(run({"pdfinfo", "-"}, page.content)));
  if (!pages) {
    return preview_failed();
  }
  if (page.page > *pages) {
    return Error{ErrorKind::not_found, "no_such_page",
                 fmt::format("the document has {} pages: choose one of them", *pages)};
  }
  const std::string number = std::to_string(page.page);
  return DrawnPage{
      .png = TRY(run({"pdftoppm", "-png", "-f", number, "-l", number, "-scale-to-x",
                      std::to_string(document::preview_width_max), "-scale-to-y", "-1", "-"},
                     page.content)),
      .pages = *pages};
}

// Of a TIFF with several pages the first is drawn.
Result<DrawnPage> PageDrawer::draw_picture(const PageToDraw& page) const {
  if (page.page > 1) {
    return Error{ErrorKind::not_found, "no_such_page", "a picture has one page: choose the first"};
  }
  return DrawnPage{
      .png = TRY(run({"gdk-pixbuf-thumbnailer", "-s", std::to_string(document::preview_width_max),
                      "/dev/stdin", "/dev/stdout"},
                     page.content)),
      .pages = 1};
}

}  // namespace musubi::delivery
