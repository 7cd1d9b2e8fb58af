#include "domain/eligibility/fields_read.h"

#include <gtest/gtest.h>

namespace musubi::eligibility {

TEST(fields_read, are_those_of_the_application_in_each_alternative) {
  const HoldsAnyOf holds{FieldId{"a"}, {"x"}};
  const IsNoneOf is_none{FieldId{"b"}, {"x"}};
  const StaffConfirmed confirmed{FactId{"f"}};
  struct Case {
    Kind kind;
    std::vector<FieldId> fields;
  };
  const Case cases[] = {
      {holds, {FieldId{"a"}}},
      {is_none, {FieldId{"b"}}},
      {Declares{FieldId{"c"}}, {FieldId{"c"}}},
      {AgeAtLeast{FieldId{"d"}, 18}, {FieldId{"d"}}},
      {confirmed, {}},
      {SomeMemberIs{FieldId{"a"}, {"x"}, 1}, {}},
      {AnyOf{{holds, confirmed, is_none}}, {FieldId{"a"}, FieldId{"b"}}},
      {AnyOf{{confirmed}}, {}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(fields_read(c.kind), c.fields) << c.kind.index();
  }
}

}  // namespace musubi::eligibility
