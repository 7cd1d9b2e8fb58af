#include "http/documents/page_frame.h"

#include "http/documents/date_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr std::string_view brand_name = "結び Musubi";  // the same in both languages
constexpr Words title_end{" | 結び Musubi", " | Musubi"};
constexpr Words site_description{"公的研修・人材支援", "Public training and staffing"};
constexpr Words skip{"本文へ移動", "Skip to the content"};
constexpr Words menu_label{"主なメニュー", "Main menu"};
constexpr Words programmes{"研修一覧", "Programmes"};
constexpr Words desk{"職員の方", "For staff"};
constexpr Words account{"アカウント", "Account"};
constexpr Words other_language{"English", "日本語"};
constexpr Words demonstration{"デモ日程", "Demonstration dates"};
constexpr Words demonstration_text{
    "実演のため、日付を週の単位でずらしています。募集案内どおりの日付は、プログラムファイルにありま"
    "す。",
    "Dates are shifted by whole weeks for demonstration. The dates of the notice are in the "
    "programme file."};
constexpr Words about_times{"日時はすべて日本時間（JST）です。",
                            "All times are Japan Standard Time (JST)."};
constexpr Sentence<std::string> shown_at{"このページの表示時刻: {}", "This page was shown at {}."};

Node skip_link(Language language) {
  return a(class_name("skip-link"), href(*Url::parse("#main")), skip.in(language));
}

std::optional<Node> demonstration_banner(Language language, services::Dates dates) {
  switch (dates) {
    case services::Dates::of_the_notice:
      return std::nullopt;
    case services::Dates::demonstration:
      return aside(class_name("test-date"), aria_label(demonstration.in(language)),
                   p(strong(demonstration.in(language)), demonstration_text.in(language)));
  }
  return std::nullopt;
}

Node menu_link(const Url& url, std::string_view title, bool is_current) {
  return is_current ? li(a(href(url), aria_current(Current::within), title))
                    : li(a(href(url), title));
}

Node site_menu(Language language, MenuItem current) {
  return nav(class_name("site-nav"), aria_label(menu_label.in(language)),
             ul(menu_link(catalogue_address().in(language), programmes.in(language),
                          current == MenuItem::programmes),
                menu_link(desk_address().in(language), desk.in(language), false),
                menu_link(account_address().in(language), account.in(language), false)));
}

Node language_switch(Language language, const Address& address) {
  const Language other = language == Language::ja ? Language::en : Language::ja;
  const std::string_view tag = other == Language::ja ? "ja" : "en";
  return a(class_name("language-switch"), href(address.in(other)), lang(tag), hreflang(tag),
           other_language.in(language));
}

Node site_header(Language language, const Document& document) {
  return header(
      class_name("site-header"),
      div(class_name("site-header-inner"),
          a(class_name("brand"), href(catalogue_address().in(language)),
            img(src(Url::path({"mark.svg"})), alt(""), width(36), height(36)),
            span(lang("ja"), brand_name), small(site_description.in(language))),
          site_menu(language, document.menu), language_switch(language, document.address)));
}

Node site_footer(const Frame& frame) {
  return footer(class_name("site-footer"),
                div(class_name("site-footer-inner"), span(lang("ja"), brand_name),
                    span(about_times.in(frame.language)),
                    span(shown_at.in(frame.language, moment_in(frame.language, frame.now)))));
}

}  // namespace

std::string framed(const Frame& frame, const Document& document) {
  const Language language = frame.language;
  std::vector<Node> body{skip_link(language)};
  if (const auto banner = demonstration_banner(language, document.dates)) {
    body.push_back(*banner);
  }
  body.push_back(site_header(language, document));
  body.push_back(main(id("main"),
                      class_name(document.width == Width::wide ? "page page-wide" : "page"),
                      document.content));
  body.push_back(site_footer(frame));
  return render({.language = language,
                 .title = document.title + std::string{title_end.in(language)},
                 .style_sheet = frame.style_sheet,
                 .indexing = document.indexing,
                 .body = body});
}

}  // namespace musubi::documents
