// The pages by which the mail address of an application is changed: where the new one is written,
// and where the link of its mail leads. Plain forms.
#pragma once

#include <string>
#include <string_view>

#include "http/documents/page_frame.h"
#include "services/address_change.h"

namespace musubi::documents {

inline constexpr std::string_view address_parameter = "email";

// `token` is the secret of the status link.
[[nodiscard]] Address change_address_address(std::string_view token);
[[nodiscard]] Address address_link_address(std::string_view secret);

// What was typed, and why it was refused in words; both empty at first.
struct TypedAddress {
  std::string text = {};
  std::string refusal = {};
};
[[nodiscard]] std::string change_address_page(const Frame& frame, const services::AddressView& view,
                                              std::string_view token,
                                              const TypedAddress& typed = {});

// `secret` is that of the mailed link.
[[nodiscard]] std::string address_link_page(const Frame& frame,
                                            const services::AddressLinkView& view,
                                            std::string_view secret);

}  // namespace musubi::documents
