#include "domain/eligibility/fields_read.h"

#include <algorithm>
#include <iterator>

namespace musubi::eligibility {

namespace {

struct FieldsOf {
  std::vector<FieldId> operator()(const HoldsAnyOf& kind) const { return {kind.field}; }
  std::vector<FieldId> operator()(const IsNoneOf& kind) const { return {kind.field}; }
  std::vector<FieldId> operator()(const Declares& kind) const { return {kind.field}; }
  std::vector<FieldId> operator()(const AgeAtLeast& kind) const { return {kind.field}; }
  std::vector<FieldId> operator()(const StaffConfirmed&) const { return {}; }
  std::vector<FieldId> operator()(const CompletedBefore&) const { return {}; }
  std::vector<FieldId> operator()(const NotBanned&) const { return {}; }
  std::vector<FieldId> operator()(const NeverParticipated&) const { return {}; }
  std::vector<FieldId> operator()(const SubmittedBy&) const { return {}; }
  std::vector<FieldId> operator()(const TeamHasProfession&) const { return {}; }
  std::vector<FieldId> operator()(const TeamIsStandard&) const { return {}; }
  std::vector<FieldId> operator()(const SomeMemberReaches&) const { return {}; }
  std::vector<FieldId> operator()(const SomeMemberIs&) const { return {}; }
  std::vector<FieldId> operator()(const MembersAtMost&) const { return {}; }
  std::vector<FieldId> operator()(const MembersAtLeast&) const { return {}; }
  std::vector<FieldId> operator()(const ExactlyOneMember&) const { return {}; }

  std::vector<FieldId> operator()(const SimpleKind& kind) const { return std::visit(*this, kind); }
  std::vector<FieldId> operator()(const AnyOf& any_of) const {
    std::vector<FieldId> fields;
    for (const SimpleKind& alternative : any_of.alternatives) {
      std::ranges::move((*this)(alternative), std::back_inserter(fields));
    }
    return fields;
  }
};

}  // namespace

std::vector<FieldId> fields_read(const Kind& kind) { return std::visit(FieldsOf{}, kind); }

}  // namespace musubi::eligibility
