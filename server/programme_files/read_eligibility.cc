// Reads eligibility rules; alternatives of any_of are read without a further any_of among them.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using namespace eligibility;
using std::type_identity;

static HoldsAnyOf read_parameters(ObjectReader& object, type_identity<HoldsAnyOf>) {
  return {.field = object.required("field", read_id<FieldTag>),
          .values = object.required_list("values", read_word)};
}

static IsNoneOf read_parameters(ObjectReader& object, type_identity<IsNoneOf>) {
  return {.field = object.required("field", read_id<FieldTag>),
          .values = object.required_list("values", read_word)};
}

static Declares read_parameters(ObjectReader& object, type_identity<Declares>) {
  return {.field = object.required("field", read_id<FieldTag>)};
}

static AgeAtLeast read_parameters(ObjectReader& object, type_identity<AgeAtLeast>) {
  return {.field = object.required("field", read_id<FieldTag>),
          .years_min = object.required("years_min", [](const Value& value) {
            return read_int(value, {.min = 1, .max = 120});
          })};
}

static StaffConfirmed read_parameters(ObjectReader& object, type_identity<StaffConfirmed>) {
  return {.fact = object.required("fact", read_id<FactTag>)};
}

static CompletedBefore read_parameters(ObjectReader& object, type_identity<CompletedBefore>) {
  return {.courses = object.required_list("after_courses", read_id<CourseTag>),
          .facts = object.optional_list("facts", read_id<FactTag>)};
}

static NotBanned read_parameters(ObjectReader&, type_identity<NotBanned>) { return {}; }
static NeverParticipated read_parameters(ObjectReader&, type_identity<NeverParticipated>) {
  return {};
}

static SubmittedBy read_parameters(ObjectReader& object, type_identity<SubmittedBy>) {
  return {.roles = object.required_list("roles", read_word)};
}

static TeamHasProfession read_parameters(ObjectReader& object, type_identity<TeamHasProfession>) {
  return {.profession = object.required("profession", read_word),
          .count_min = object.required("count_min", read_count)};
}

// The composition is that of the applicant unit; read_programme.cc fills it in.
static TeamIsStandard read_parameters(ObjectReader&, type_identity<TeamIsStandard>) { return {}; }

static SomeMemberReaches read_parameters(ObjectReader& object, type_identity<SomeMemberReaches>) {
  return {.field = object.required("field", read_id<FieldTag>),
          .value_min = object.required("value_min", read_quantity)};
}

static SomeMemberIs read_parameters(ObjectReader& object, type_identity<SomeMemberIs>) {
  return {.field = object.required("field", read_id<FieldTag>),
          .values = object.required_list("values", read_word),
          .count_min = object.required("count_min", read_count)};
}

static MembersAtMost read_parameters(ObjectReader& object, type_identity<MembersAtMost>) {
  return {.count_max = object.required("count_max", read_count)};
}

static MembersAtLeast read_parameters(ObjectReader& object, type_identity<MembersAtLeast>) {
  return {.count_min = object.required("count_min", read_count)};
}

static ExactlyOneMember read_parameters(ObjectReader& object, type_identity<ExactlyOneMember>) {
  return {.mark = object.required("mark", read_id<FieldTag>)};
}

constexpr KindKey eligibility_kind{.key = "kind", .family = Family::eligibility};

static SimpleKind read_simple_kind(const Value& value) {
  ObjectReader object{value};
  return read_kind<SimpleKind>(object, eligibility_kind);
}

static AnyOf read_parameters(ObjectReader& object, type_identity<AnyOf>) {
  return {.alternatives = object.required_list("alternatives", read_simple_kind)};
}

static eligibility::Kind nested(EligibilityKinds flat) {
  return std::visit(
      [](auto kind) -> eligibility::Kind {
        if constexpr (std::is_same_v<decltype(kind), AnyOf>) {
          return kind;
        } else {
          return SimpleKind{std::move(kind)};
        }
      },
      std::move(flat));
}

constexpr EnumName<Subject> subjects[] = {{"application", Subject::application},
                                          {"instructor", Subject::instructor}};
constexpr EnumName<Severity> severities[] = {{"error", Severity::error},
                                             {"warning", Severity::warning},
                                             {"preference", Severity::preference}};
constexpr EnumName<ReasonPolicy> reason_policies[] = {{"accepted", ReasonPolicy::reason_opens}};

eligibility::Rule read_eligibility_rule(const Value& value) {
  ObjectReader object{value};
  return {
      .id = object.required("id", read_id<RuleTag>),
      .kind = nested(read_kind<EligibilityKinds>(object, eligibility_kind)),
      .subject = object.optional("subject", [](const Value& v) { return read_enum(v, subjects); })
                     .value_or(Subject::application),
      .requirement = object.required("requirement", read_localised_text),
      .courses = read_courses_key(object),
      .applies_when = object.optional("applies_when", read_visible_when),
      .severity =
          object.required("severity", [](const Value& v) { return read_enum(v, severities); }),
      .reason_policy =
          object.optional("reason", [](const Value& v) { return read_enum(v, reason_policies); })
              .value_or(ReasonPolicy::no_way_around),
      .source = read_source_key(object)};
}

}  // namespace musubi::programme_files
