// The tariff: what a course costs, how it is taxed, and what is given back for which cause. Every
// price is tax-included as the notices print it (S4 6, 7(3), 11(1)).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "base/yen.h"
#include "domain/calendar/deadline.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::fees {

struct FreeOfCharge {  // S0 16, S1 7, S2 8, S3
  bool operator==(const FreeOfCharge&) const = default;
};
// A fee per course on the form, and the administration fee once per application (S4 19, Q25, Q35).
struct CourseFee {
  Yen fee_yen;
  Yen administration_yen;
  bool operator==(const CourseFee&) const = default;
};
// A fee per practicum item and the administration fee once; only the administration fee where no
// guidance is commissioned, because trainee and instructor work in the same office (S4 19, X4).
struct ItemFee {
  Yen item_yen;
  Yen administration_yen;
  bool operator==(const ItemFee&) const = default;
};
// Per head, for a group that one payer brings; extras are agreed in the quote (S4 19, C7).
struct HeadFee {
  Yen head_yen;
  int heads_min;
  std::vector<LocalisedText> extras;
  std::optional<int> travel_km_min = {};  // one way; travel is charged from this distance on
  bool operator==(const HeadFee&) const = default;
};

using FeeKind = std::variant<FreeOfCharge, CourseFee, ItemFee, HeadFee>;

struct FeeRule {
  RuleId id;
  FeeKind kind;
  std::vector<CourseId> courses;  // empty: every course
  SourceRef source;
};

enum class TaxRounding { down, nearest, up };

// Rounded once per rate per invoice (requirements 2.5).
struct Tax {
  int rate_percent;
  TaxRounding rounding;
};

// Withdrawn in time: the course fee comes back, the administration fee never (S4 22 ② a, Q13).
struct WithdrawalInTime {
  calendar::DeadlineRule deadline;  // counted from the first day of the course
};
// A named cause, judged by staff on evidence (S4 22 ①, ② b, ③).
struct CauseAccepted {
  std::string cause;
  LocalisedText wording;
};
// A named cause for which nothing comes back (S4 23).
struct CauseRefused {
  std::string cause;
  LocalisedText wording;
};

using RefundKind = std::variant<WithdrawalInTime, CauseAccepted, CauseRefused>;

// Of a practicum partly done (S4 Q15, X6).
enum class RefundedItems { untouched_items, all_items };

struct RefundRule {
  RuleId id;
  RefundKind kind;
  std::vector<CourseId> courses;  // empty: every course
  RefundedItems refunded_items;
  SourceRef source;
};

struct Tariff {
  std::vector<FeeRule> fees;
  std::vector<RefundRule> refunds;
  std::optional<Tax> tax;  // absent where nothing is charged
};

}  // namespace musubi::fees
