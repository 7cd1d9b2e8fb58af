// Mails as they were written, and what became of them. The outbox says which are still to send
// (outbox.h); mail_delivery_store.h changes their state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stores/application_store.h"
#include "stores/audit.h"
#include "stores/outbox.h"
#include "stores/transaction.h"

namespace musubi {
using MailId = Id<struct MailTag>;
using InquiryId = Id<struct InquiryTag>;
}  // namespace musubi

namespace musubi::stores {

// held: not sent before `held_until`, so that it can be recalled. dropped: no longer true when its
// turn came. recalled, bounced, failed and dropped mails are never sent; sent ones may still
// bounce.
enum class MailState { held, waiting, sent, bounced, failed, recalled, dropped };

[[nodiscard]] std::string_view mail_state_word(MailState state);

struct MailRecord {
  MailId id;
  std::optional<ApplicationId> application;
  std::string event;  // received, returned, accepted, …
  std::string recipient;
  std::string subject;
  std::string body;
  MailState state;
  Instant created_at;
  std::string sender_name = "";
  std::optional<std::string> reply_to = std::nullopt;
  std::optional<std::string> account = std::nullopt;  // whose account it is about
  std::optional<audit::EntryId> step = std::nullopt;  // the act that caused it
  std::optional<Instant> held_until = std::nullopt;
  std::optional<Instant> expires_at = std::nullopt;  // when its link is dead
  std::optional<outbox::MessageId> message = std::nullopt;
  int attempts = 0;
  std::optional<std::string> last_error = std::nullopt;  // a code of ours, or a server's words
  std::optional<Instant> sent_at = std::nullopt;
  std::optional<MailId> again_for = std::nullopt;
};

// conflict `already_sent_again` when another mail went out again for the same one.
[[nodiscard]] Result<void> insert_mail(Transaction& transaction, const MailRecord& mail);
[[nodiscard]] Result<std::optional<MailRecord>> find_mail(Snapshot& snapshot, const MailId& id);
// The newest first, at most 200.
[[nodiscard]] Result<std::vector<MailRecord>> list_newest_mails(Snapshot& snapshot);
// The oldest first, at most 200.
[[nodiscard]] Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot,
                                                            const ApplicationId& application);
[[nodiscard]] Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot,
                                                            const InquiryId& inquiry);

// `attention` is what did not arrive and has not been sent again: bounced, failed, or dropped
// because the address changed.
enum class MailFilterState {
  attention,
  held,
  waiting,
  sent,
  bounced,
  failed,
  recalled,
  dropped,
  all
};

struct MailFilter {
  std::string programme;  // empty: all, also mails about no application and no inquiry
  MailFilterState state;
  int offset;
  int limit;
  std::string reach = "all";  // scope_key (grant_store.h) of what the reader may see
};

// A mail about an application, an inquiry whose address was confirmed, or neither.
struct ListedMail {
  MailRecord mail;
  std::string programme;       // empty for a mail about neither
  std::string receipt_number;  // likewise
  std::string inquiry;         // its id; empty for any other mail
};

// What changed last comes first.
[[nodiscard]] Result<std::vector<ListedMail>> list_mails(Snapshot& snapshot,
                                                         const MailFilter& filter);
[[nodiscard]] Result<int> count_mails(Snapshot& snapshot, const MailFilter& filter);

// Whether a later mail tells the applicant the same kind of thing, so that this one is outdated.
enum class Newest { yes, no };
[[nodiscard]] Result<Newest> is_newest_of_its_event(Snapshot& snapshot, const MailRecord& mail);

}  // namespace musubi::stores
