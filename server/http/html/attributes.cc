#include "http/html/elements.h"

namespace musubi::html {

struct AttributeMaker {
  static Attribute make(std::string_view name, std::string_view value) {
    return Attribute{name, std::string{value}};
  }
  static Attribute make_flag(std::string_view name) { return Attribute{name, std::nullopt}; }
};

namespace {

std::string_view type_name(InputType type) {
  switch (type) {
    case InputType::text:
      return "text";
    case InputType::email:
      return "email";
    case InputType::password:
      return "password";
    case InputType::number:
      return "number";
    case InputType::date:
      return "date";
    case InputType::checkbox:
      return "checkbox";
    case InputType::radio:
      return "radio";
    case InputType::hidden:
      return "hidden";
    case InputType::search:
      return "search";
  }
  return "text";
}

}  // namespace

using Make = AttributeMaker;

Attribute id(std::string_view value) { return Make::make("id", value); }
Attribute class_name(std::string_view value) { return Make::make("class", value); }
Attribute href(const Url& url) { return Make::make("href", url.text()); }
Attribute src(const Url& url) { return Make::make("src", url.text()); }
Attribute action(const Url& url) { return Make::make("action", url.text()); }
Attribute alt(std::string_view value) { return Make::make("alt", value); }
Attribute name(std::string_view value) { return Make::make("name", value); }
Attribute value(std::string_view value) { return Make::make("value", value); }
Attribute for_id(std::string_view id) { return Make::make("for", id); }
Attribute lang(std::string_view tag) { return Make::make("lang", tag); }
Attribute datetime(std::string_view iso) { return Make::make("datetime", iso); }
Attribute autocomplete(std::string_view field) { return Make::make("autocomplete", field); }
Attribute input_mode(std::string_view keyboard) { return Make::make("inputmode", keyboard); }
Attribute role(std::string_view role) { return Make::make("role", role); }
Attribute aria_label(std::string_view value) { return Make::make("aria-label", value); }
Attribute aria_describedby(std::string_view id) { return Make::make("aria-describedby", id); }
Attribute aria_invalid(bool is_invalid) {
  return Make::make("aria-invalid", is_invalid ? "true" : "false");
}
Attribute aria_live(std::string_view politeness) { return Make::make("aria-live", politeness); }
Attribute hreflang(std::string_view tag) { return Make::make("hreflang", tag); }
Attribute data_state(std::string_view state) { return Make::make("data-state", state); }
Attribute data_title(std::string_view title) { return Make::make("data-title", title); }
Attribute width(int pixels) { return Make::make("width", std::to_string(pixels)); }
Attribute height(int pixels) { return Make::make("height", std::to_string(pixels)); }
Attribute focusable() { return Make::make("tabindex", "0"); }
Attribute method_post() { return Make::make("method", "post"); }
Attribute required() { return Make::make_flag("required"); }
Attribute checked() { return Make::make_flag("checked"); }
Attribute selected() { return Make::make_flag("selected"); }
Attribute disabled() { return Make::make_flag("disabled"); }
Attribute type(InputType type) { return Make::make("type", type_name(type)); }

Attribute aria_current(Current current) {
  switch (current) {
    case Current::page:
      return Make::make("aria-current", "page");
    case Current::step:
      return Make::make("aria-current", "step");
    case Current::within:
      return Make::make("aria-current", "true");
  }
  return Make::make("aria-current", "true");
}

Attribute scope(CellScope scope) {
  return Make::make("scope", scope == CellScope::column ? "col" : "row");
}

}  // namespace musubi::html
