// PageDrawer: pictures of the pages of documents, drawn by tools that run confined: poppler for
// PDF, gdk-pixbuf for pictures. What staff see is never what was sent.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

#include "delivery/confined_tool.h"
#include "services/draw_page.h"

namespace musubi::delivery {

class PageDrawer {
 public:
  struct Bounds {
    std::size_t at_once;      // tools that run
    std::size_t waiting_max;  // callers that wait for one to end; further ones are turned away
  };

  PageDrawer(Confinement confinement, Bounds bounds);
  PageDrawer(const PageDrawer&) = delete;
  PageDrawer& operator=(const PageDrawer&) = delete;

  // See services::DrawPage. Waits while too many are at work.
  [[nodiscard]] Result<services::DrawnPage> draw(const services::PageToDraw& page);

 private:
  class Turn;
  [[nodiscard]] Result<std::string> run(const std::vector<std::string>& command,
                                        const std::string& input) const;
  [[nodiscard]] Result<services::DrawnPage> draw_pdf(const services::PageToDraw& page) const;
  [[nodiscard]] Result<services::DrawnPage> draw_picture(const services::PageToDraw& page) const;

  Confinement m_confinement;
  Bounds m_bounds;
  std::mutex m_mutex;
  std::condition_variable m_has_room;
  std::size_t m_running = 0;
  std::size_t m_waiting = 0;
};

}  // namespace musubi::delivery
