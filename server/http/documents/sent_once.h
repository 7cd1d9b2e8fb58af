// The hidden field of a form that makes something: whoever sends the form twice, by a double click
// or by going back, makes one thing (decision 0028).
#pragma once

#include "http/documents/page_frame.h"
#include "http/html/elements.h"

namespace musubi::documents {

inline constexpr std::string_view sent_once_parameter = "idempotency_key";

[[nodiscard]] inline html::Node sent_once_field(const Frame& frame) {
  return html::input(html::type(html::InputType::hidden), html::name(sent_once_parameter),
                     html::value(frame.form_key));
}

}  // namespace musubi::documents
