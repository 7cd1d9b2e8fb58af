#include "paper/fonts.h"

#include "paper/shown_text.h"

namespace musubi::paper {

Shared<PangoContext> Fonts::context(Language language) const {
  Shared<PangoContext> context{pango_font_map_create_context(map.get())};
  // The same code point is drawn differently in Japan, China and Korea.
  pango_context_set_language(context.get(),
                             pango_language_from_string(language == Language::ja ? "ja" : "en"));
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
  // A point is coarse: letters stand where their font says, not on whole points as on a screen.
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  return context;
}

Shared<PangoLayout> lay_out(PangoContext* context, const std::string& text, Type type,
                            double width) {
  Shared<PangoLayout> layout{pango_layout_new(context)};
  PangoFontDescription* font =
      pango_font_description_from_string(type.face == Face::code ? code_families : text_families);
  pango_font_description_set_absolute_size(font, type.points * PANGO_SCALE);
  pango_font_description_set_weight(
      font, type.face == Face::strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_spacing(layout.get(), static_cast<int>(type.points * 0.3 * PANGO_SCALE));
  // A hyphen at the end of a line would be read as a letter of an address.
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  const std::string shown = shown_text(text);
  pango_layout_set_text(layout.get(), shown.data(), static_cast<int>(shown.size()));
  return layout;
}

Result<void> check_japanese(const Fonts& fonts) {
  const Shared<PangoContext> context = fonts.context(Language::ja);
  const auto layout =
      lay_out(context.get(), "受付票のひらがな・カタカナ", {Face::text, 10.0}, 400.0);
  if (pango_layout_get_unknown_glyphs_count(layout.get()) != 0) {
    return Error{ErrorKind::unavailable, "no_japanese_font",
                 "no font of this machine can write Japanese, so no receipt could be printed: "
                 "install the package fonts-noto-cjk or fonts-ipaexfont"};
  }
  return {};
}

}  // namespace musubi::paper

#ifdef __SANITIZE_ADDRESS__
// fontconfig loses 288 bytes of its own when it reads its configuration, once in a process. We call
// nothing of it ourselves, so that a leak of ours never begins there.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig.so"; }
#endif
