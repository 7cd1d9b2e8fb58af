// Fonts: the families that sheets are set in, and Pango's handles on them.
#pragma once

#include <pango/pangocairo.h>

#include <memory>

#include "base/localised_text.h"
#include "base/result.h"
#include "paper/sheet.h"

namespace musubi::paper {

struct Unreference {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object>
using Shared = std::unique_ptr<Object, Unreference>;

// Noto first: it has the kanji of names (𠮷, 髙, 﨑) and the variants of the family register.
inline constexpr const char* text_families = "Noto Sans CJK JP, IPAexGothic, sans-serif";
inline constexpr const char* code_families = "Noto Sans Mono CJK JP, IPAGothic, monospace";

struct Fonts {
  Shared<PangoFontMap> map;

  // Points are the unit of everything that is set in it.
  [[nodiscard]] Shared<PangoContext> context(Language language) const;
};

struct Type {
  Face face;
  double points;
};

// `text` laid out to a width, in points; broken at words, and inside one only where it must be.
[[nodiscard]] Shared<PangoLayout> lay_out(PangoContext* context, const std::string& text, Type type,
                                          double width);

// `unavailable` when the font that would be taken lacks the letters of 受付票.
[[nodiscard]] Result<void> check_japanese(const Fonts& fonts);

}  // namespace musubi::paper
