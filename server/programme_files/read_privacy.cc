// Reads what is said to people about their data, and what they are asked for.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using namespace privacy;
using std::type_identity;

static PurposeNotice read_parameters(ObjectReader&, type_identity<PurposeNotice>) { return {}; }

static Consent read_parameters(ObjectReader& object, type_identity<Consent>) {
  return {.recipient = object.required("recipient", read_localised_text)};
}

static Acknowledgement read_parameters(ObjectReader&, type_identity<Acknowledgement>) { return {}; }

static AnnouncedProvision read_parameters(ObjectReader& object, type_identity<AnnouncedProvision>) {
  return {.recipient = object.required("recipient", read_localised_text)};
}

static Pledge read_parameters(ObjectReader&, type_identity<Pledge>) { return {}; }

privacy::Statement read_statement(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<PurposeTag>),
          .kind = read_kind<StatementKind>(object, {.key = "kind", .family = Family::privacy}),
          .wording = object.required("wording", read_localised_text),
          .courses = read_courses_key(object),
          .source = read_source_key(object)};
}

}  // namespace musubi::programme_files
