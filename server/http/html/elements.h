// The elements and attributes that pages may use: a closed list. Elements and attributes that run
// or load something of another place (script, style, iframe, object, on…, style) are left out.
#pragma once

#include <string>
#include <string_view>

#include "http/html/html.h"

namespace musubi::html {

inline constexpr Element h1{"h1"}, h2{"h2"}, h3{"h3"}, p{"p"}, div{"div"}, span{"span"};
inline constexpr Element header{"header"}, main{"main"}, footer{"footer"}, nav{"nav"};
inline constexpr Element section{"section"}, article{"article"}, a{"a"}, strong{"strong"};
inline constexpr Element aside{"aside"};
inline constexpr Element em{"em"}, small{"small"}, code{"code"}, time{"time"}, ul{"ul"}, ol{"ol"};
inline constexpr Element li{"li"}, dl{"dl"}, dt{"dt"}, dd{"dd"}, table{"table"}, thead{"thead"};
inline constexpr Element tbody{"tbody"}, tr{"tr"}, th{"th"}, td{"td"}, caption{"caption"};
inline constexpr Element form{"form"}, label{"label"}, button{"button"}, select{"select"};
inline constexpr Element option{"option"}, textarea{"textarea"}, fieldset{"fieldset"};
inline constexpr Element legend{"legend"}, details{"details"}, summary{"summary"}, rt{"rt"};
inline constexpr Element ruby{"ruby"}, figure{"figure"}, figcaption{"figcaption"};
// For names of people and places: keeps right-to-left marks in them from reordering their line.
inline constexpr Element bdi{"bdi"};
inline constexpr EmptyElement br{"br"}, hr{"hr"}, img{"img"}, input{"input"};

[[nodiscard]] Attribute id(std::string_view value);
[[nodiscard]] Attribute class_name(std::string_view value);
[[nodiscard]] Attribute href(const Url& url);
[[nodiscard]] Attribute src(const Url& url);
[[nodiscard]] Attribute action(const Url& url);
[[nodiscard]] Attribute alt(std::string_view value);
[[nodiscard]] Attribute name(std::string_view value);
[[nodiscard]] Attribute value(std::string_view value);
[[nodiscard]] Attribute for_id(std::string_view id);
[[nodiscard]] Attribute lang(std::string_view tag);
[[nodiscard]] Attribute datetime(std::string_view iso);
[[nodiscard]] Attribute autocomplete(std::string_view field);
[[nodiscard]] Attribute input_mode(std::string_view keyboard);  // of a phone
[[nodiscard]] Attribute role(std::string_view role);
[[nodiscard]] Attribute aria_label(std::string_view value);
[[nodiscard]] Attribute aria_describedby(std::string_view id);
[[nodiscard]] Attribute aria_invalid(bool is_invalid);
[[nodiscard]] Attribute aria_live(std::string_view politeness);
[[nodiscard]] Attribute hreflang(std::string_view tag);
[[nodiscard]] Attribute data_state(std::string_view state);
[[nodiscard]] Attribute data_title(std::string_view title);  // of a cell's column, on a card
[[nodiscard]] Attribute width(int pixels);
[[nodiscard]] Attribute height(int pixels);
// Reached by the Tab key although it is no control: a region that scrolls.
[[nodiscard]] Attribute focusable();
[[nodiscard]] Attribute method_post();
[[nodiscard]] Attribute required();
[[nodiscard]] Attribute checked();
[[nodiscard]] Attribute selected();
[[nodiscard]] Attribute disabled();

// `within`: the current page is one of those below the link.
enum class Current { page, step, within };
[[nodiscard]] Attribute aria_current(Current current);
enum class InputType { text, email, password, number, date, checkbox, radio, hidden, search };
[[nodiscard]] Attribute type(InputType type);
enum class CellScope { column, row };
[[nodiscard]] Attribute scope(CellScope scope);

}  // namespace musubi::html
