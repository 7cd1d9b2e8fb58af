// The development mail page: the mails that would have been sent, to read and follow their links
// without a mail server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/documents/page_frame.h"

namespace musubi::documents {

inline constexpr std::size_t mails_shown_max = 100;

// The code of a demonstration account's authenticator app at the moment of the page.
struct CurrentCode {
  std::string login;
  std::string code;
};

// Newest first; what is beyond the limit is counted, not shown.
[[nodiscard]] std::string mails_page(const Frame& frame, std::vector<services::MailView> mails,
                                     const std::vector<CurrentCode>& codes = {});

// `base_url` is our own origin, "http://127.0.0.1:8080": only its paths become links.
[[nodiscard]] std::string mail_page(const Frame& frame, const services::MailView& mail,
                                    std::string_view base_url);

}  // namespace musubi::documents
