// One sheet: laid out, divided into pages, drawn, and finished with its language.
#include "paper/press.h"

#include <cairo-pdf.h>
#include <fmt/core.h>

#include "paper/drawing.h"
#include "paper/flow.h"
#include "paper/fonts.h"
#include "paper/pdf_language.h"
#include "paper/shown_text.h"
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace musubi::paper {

namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* target, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(target)->append(bytes, bytes + length);
  return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const Sheet& sheet) {
  const auto set = [&](cairo_pdf_metadata_t key, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface, key, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, shown_text(sheet.title));
  set(CAIRO_PDF_METADATA_AUTHOR, shown_text(sheet.issuer));
  set(CAIRO_PDF_METADATA_CREATE_DATE, sheet.created.iso_jst());
  set(CAIRO_PDF_METADATA_MOD_DATE, sheet.created.iso_jst());
}

// Cairo 1.16, of Debian 12, loses 768 bytes for each font that it embeds here, whatever is drawn;
// where leaks are looked for, what is made within this one call is left out.
void finish(cairo_surface_t* surface) {
#ifdef __SANITIZE_ADDRESS__
  const __lsan::ScopedDisabler not_ours;
#endif
  cairo_surface_finish(surface);
}

void draw(cairo_t* cairo, PangoContext* context, const Sheet& sheet,
          const std::vector<Page>& pages) {
  PageNumber number{.page = 0, .pages = static_cast<int>(pages.size())};
  for (const Page& page : pages) {
    ++number.page;
    draw_page(cairo, page);
    draw_footer(cairo, context, sheet.footer, number);
    cairo_show_page(cairo);
  }
}

}  // namespace

Press::Press(std::unique_ptr<Fonts> fonts) : m_fonts(std::move(fonts)) {}
Press::~Press() = default;

Result<std::unique_ptr<Press>> Press::create() {
  auto fonts = std::make_unique<Fonts>(
      Fonts{Shared<PangoFontMap>{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)}});
  if (fonts->map == nullptr) {
    return Error{ErrorKind::unavailable, "no_fonts",
                 "Pango of this machine cannot use FreeType, so no receipt could be printed: "
                 "install the package libpango-1.0-0 of Debian"};
  }
  // One unit is one point.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map.get()), 72.0);
  TRY(check_japanese(*fonts));
  return std::unique_ptr<Press>{new Press{std::move(fonts)}};
}

Result<Printed> Press::print(const Sheet& sheet) const {
  const std::scoped_lock lock{m_mutex};
  const Shared<PangoContext> context = m_fonts->context(sheet.language);
  const std::vector<Row> rows = rows_of(sheet, context.get());
  const std::vector<Page> pages = flow(rows);
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface{
      cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height)};
  // Newer versions of Cairo hide the catalogue, which is to name the language, in a compressed one.
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
  describe(surface.get(), sheet);
  const std::unique_ptr<cairo_t, DestroyCairo> cairo{cairo_create(surface.get())};
  draw(cairo.get(), context.get(), sheet, pages);
  finish(surface.get());
  const cairo_status_t status = cairo_status(cairo.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return Error{ErrorKind::unavailable, "not_printed",
                 fmt::format("Cairo cannot draw the document ({}): try again",
                             cairo_status_to_string(status))};
  }
  return Printed{with_language(std::move(bytes), sheet.language == Language::ja ? "ja" : "en"),
                 static_cast<int>(pages.size())};
}

}  // namespace musubi::paper
