// Inquiries for on-site training, their quotes and their groups. Quotes are only ever added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/yen.h"
#include "domain/application/on_site_life_cycle.h"
#include "stores/mail_store.h"
#include "stores/transaction.h"

namespace musubi::stores {

struct InquiryRecord {
  InquiryId id;
  std::string number;
  ProgrammeId programme;
  CourseId course;
  int revision;
  on_site::State state;  // never lapsed: on_site::state_on
  Language language;
  std::string organisation;  // which pays for the whole group
  std::string contact;
  std::string email;
  Date wished_day;
  int heads;
  form::RawAnswers answers;
  std::string secret_hash;
  std::optional<Instant> confirmed_at;  // of the address
  std::optional<int> accepted_quote;
  std::string decline_reason;
  Instant received_at;
  int version;
};

struct QuoteExtra {
  Yen yen;
  std::string note;
};

struct QuoteRecord {
  int version;
  Date first_day;
  int heads;
  Yen head_yen;
  Yen heads_yen;
  QuoteExtra lodging;
  QuoteExtra travel;
  QuoteExtra venue;
  Yen total_yen;
  Yen tax_yen;
  std::string refund_terms;
  Date valid_until;
  std::string quoted_by;
  Instant quoted_at;
};

struct MemberRecord {
  std::string name;
  std::string kana;
  form::RawAnswers answers;
};

[[nodiscard]] Result<void> insert_inquiry(Transaction& transaction, const InquiryRecord& inquiry);
// Writes state, confirmation, accepted quote and reason, if the stored version is
// `inquiry.version`, and raises it by one; `conflict` when somebody was faster.
[[nodiscard]] Result<void> update_inquiry(Transaction& transaction, const InquiryRecord& inquiry);
[[nodiscard]] Result<std::optional<InquiryRecord>> find_inquiry(Snapshot& snapshot,
                                                                const InquiryId& id);
[[nodiscard]] Result<std::optional<InquiryRecord>> find_inquiry_by_secret(
    Snapshot& snapshot, const std::string& secret_hash);
[[nodiscard]] Result<int> count_inquiries_of(Snapshot& snapshot, const std::string& email,
                                             Instant since);

struct InquiryFilter {
  ProgrammeId programme;
  std::string reach;  // scope_key in grant_store.h
  int offset;
  int limit;
};
// Those whose address is confirmed; the newest first.
[[nodiscard]] Result<std::vector<InquiryRecord>> list_inquiries(Snapshot& snapshot,
                                                                const InquiryFilter& filter);
[[nodiscard]] Result<int> count_inquiries(Snapshot& snapshot, const InquiryFilter& filter);

[[nodiscard]] Result<void> insert_quote(Transaction& transaction, const InquiryId& inquiry,
                                        const QuoteRecord& quote);
// The newest first, at most 100.
[[nodiscard]] Result<std::vector<QuoteRecord>> list_quotes(Snapshot& snapshot,
                                                           const InquiryId& inquiry);

[[nodiscard]] Result<void> replace_members(Transaction& transaction, const InquiryId& inquiry,
                                           const std::vector<MemberRecord>& members);
// In their order, at most 200.
[[nodiscard]] Result<std::vector<MemberRecord>> list_members(Snapshot& snapshot,
                                                             const InquiryId& inquiry);

[[nodiscard]] Result<void> insert_inquiry_mail(Transaction& transaction, const MailId& mail,
                                               const InquiryId& inquiry);
[[nodiscard]] Result<std::optional<InquiryRecord>> find_inquiry_of_mail(Snapshot& snapshot,
                                                                        const MailId& mail);
// Whether no later mail about the inquiry has the event of this one.
[[nodiscard]] Result<Newest> is_newest_of_inquiry(Snapshot& snapshot, const InquiryId& inquiry,
                                                  const MailRecord& mail);

}  // namespace musubi::stores
