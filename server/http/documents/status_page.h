// The applicant's own page, reached by the secret of the status link: where the application stands,
// what happens next, and what can be done now; and the page that asks before it is withdrawn.
#pragma once

#include <string>
#include <string_view>

#include "http/documents/messages_block.h"
#include "http/documents/page_frame.h"

namespace musubi::documents {

// `token` is the secret of the link, as it came in the address.
[[nodiscard]] std::string status_page(const Frame& frame, const services::StatusView& view,
                                      std::string_view token, const MessageDraft& draft = {});

// Its form posts to withdraw_address(token). Where withdrawing is no longer possible, it says so
// and holds no form.
[[nodiscard]] std::string withdraw_page(const Frame& frame, const services::StatusView& view,
                                        std::string_view token);

}  // namespace musubi::documents
