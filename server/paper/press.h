// Press: sets sheets as PDF with Pango and Cairo. Fonts are embedded as subsets, so a file looks
// the same on every machine and for as long as it is kept.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "base/result.h"
#include "paper/sheet.h"

namespace musubi::paper {

struct Printed {
  std::string bytes;  // a PDF file
  int pages;
};

struct Fonts;

class Press {
 public:
  // `unavailable` when no font of this machine can write Japanese.
  [[nodiscard]] static Result<std::unique_ptr<Press>> create();
  ~Press();

  // One sheet at a time: Pango's fonts are for one thread. Others wait, which bounds both the
  // memory and the processors that printing takes from the other requests.
  [[nodiscard]] Result<Printed> print(const Sheet& sheet) const;

 private:
  explicit Press(std::unique_ptr<Fonts> fonts);

  mutable std::mutex m_mutex;
  std::unique_ptr<Fonts> m_fonts;
};

}  // namespace musubi::paper
