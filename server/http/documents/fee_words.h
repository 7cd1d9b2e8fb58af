// Money in words: what a course costs with the notice's own sums, and what comes back for which
// cause. The sums are computed by domain/fees, never here (S4 1.4.6).
#pragma once

#include <string>
#include <vector>

#include "domain/fees/rules.h"
#include "domain/programme/definition.h"
#include "http/documents/blocks.h"

namespace musubi::documents {

[[nodiscard]] std::string yen_in(Language language, Yen yen);

// In one line, for tables: 無料, 96,800円, 未定.
[[nodiscard]] std::string fee_in_short(Language language, const fees::Tariff& tariff,
                                       const programme::Course& course);

// 受講料, 事務管理費, 合計, 例: one fact each.
[[nodiscard]] std::vector<Fact> fee_facts(Language language, const fees::Tariff& tariff,
                                          const programme::Course& course);

// The refund rules of the course as list items with their sources, in the order of the notice.
struct Refunds {
  std::vector<html::Node> given;
  std::vector<html::Node> refused;
};
[[nodiscard]] Refunds refunds_of(Language language,
                                 const programme::ProgrammeDefinition& definition,
                                 const programme::Course& course);
// What is true of every refund: the administration fee is kept.
[[nodiscard]] std::string refund_note(Language language);

}  // namespace musubi::documents
