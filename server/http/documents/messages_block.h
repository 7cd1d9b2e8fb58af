// The messages between the applicant and the office on the status page, with a plain form to
// answer.
#pragma once

#include <string_view>

#include "http/documents/page_frame.h"
#include "http/documents/words.h"
#include "http/html/html.h"
#include "services/views.h"

namespace musubi::documents {

enum class MessageTrouble { none, missing, too_long, too_many, not_text };

// What the applicant typed and could not be sent: it must not be lost.
struct MessageDraft {
  std::string_view text;
  MessageTrouble trouble = MessageTrouble::none;
};

inline constexpr std::string_view message_parameter = "text";

[[nodiscard]] html::Node messages_block(const Frame& frame, const services::StatusView& view,
                                        std::string_view token, const MessageDraft& draft);

}  // namespace musubi::documents
