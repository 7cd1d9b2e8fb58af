// Refunds in words, one line per rule of the programme (S4 22–23).
#include <algorithm>

#include "base/overloaded.h"
#include "http/documents/date_words.h"
#include "http/documents/fee_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

namespace {

constexpr Sentence<std::string> withdrawal_until{"{}に取下げの連絡があったとき", "You withdraw {}"};
constexpr Words untouched{"（まだ始めていない項目の受講料）",
                          " (the fee of the items not yet begun)"};
constexpr Words note{"返金するのは受講料です。事務管理費は返金しません。",
                     "What is refunded is the course fee. The administration fee is not refunded."};

std::string untouched_items(Language language, const fees::RefundRule& rule,
                            const fees::Tariff& tariff, const programme::Course& course) {
  const bool is_charged_by_item = std::ranges::any_of(tariff.fees, [&](const fees::FeeRule& fee) {
    return std::holds_alternative<fees::ItemFee>(fee.kind) &&
           programme::applies_to(fee.courses, course);
  });
  return is_charged_by_item && rule.refunded_items == fees::RefundedItems::untouched_items
             ? std::string{untouched.in(language)}
             : std::string{};
}

}  // namespace

Refunds refunds_of(Language language, const programme::ProgrammeDefinition& definition,
                   const programme::Course& course) {
  Refunds refunds;
  for (const fees::RefundRule& rule : definition.tariff.refunds) {
    if (!programme::applies_to(rule.courses, course)) {
      continue;
    }
    const auto item = [&](const std::string& wording) {
      return html::li(wording, " ", citation(language, definition, rule.source));
    };
    std::visit(Overloaded{[&](const fees::WithdrawalInTime& in_time) {
                            const std::string due =
                                deadline_in(language, in_time.deadline, "first_day");
                            refunds.given.push_back(item(withdrawal_until.in(language, due)));
                          },
                          [&](const fees::CauseAccepted& cause) {
                            refunds.given.push_back(
                                item(cause.wording.in(language) +
                                     untouched_items(language, rule, definition.tariff, course)));
                          },
                          [&](const fees::CauseRefused& cause) {
                            refunds.refused.push_back(item(cause.wording.in(language)));
                          }},
               rule.kind);
  }
  return refunds;
}

std::string refund_note(Language language) { return std::string{note.in(language)}; }

}  // namespace musubi::documents
