#include "domain/eligibility/facts_read.h"

#include <gtest/gtest.h>

namespace musubi::eligibility {

TEST(FactsRead, AreThoseThatStaffConfirmAlsoAmongAlternatives) {
  const SimpleKind confirmed = StaffConfirmed{FactId{"admitted"}};
  const SimpleKind declared = Declares{FieldId{"employed"}};
  const SimpleKind completed = CompletedBefore{{}, {FactId{"basic_completed"}}};
  const std::vector<FactId> admitted{FactId{"admitted"}};
  EXPECT_EQ(facts_confirmed_by_staff(confirmed), admitted);
  EXPECT_EQ(facts_confirmed_by_staff(AnyOf{{declared, confirmed}}), admitted);
  EXPECT_TRUE(facts_confirmed_by_staff(declared).empty());
  EXPECT_TRUE(facts_confirmed_by_staff(completed).empty());
  EXPECT_TRUE(facts_confirmed_by_staff(AnyOf{{declared, completed}}).empty());
}

}  // namespace musubi::eligibility
