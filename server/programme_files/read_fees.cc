// Reads the tariff: prices, tax, and what is given back for which cause (S4 6, 7(3)).
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using namespace fees;
using std::type_identity;

static FreeOfCharge read_parameters(ObjectReader&, type_identity<FreeOfCharge>) { return {}; }

static CourseFee read_parameters(ObjectReader& object, type_identity<CourseFee>) {
  return {.fee_yen = object.required("fee_yen", read_yen),
          .administration_yen = object.required("administration_yen", read_yen)};
}

static ItemFee read_parameters(ObjectReader& object, type_identity<ItemFee>) {
  return {.item_yen = object.required("item_yen", read_yen),
          .administration_yen = object.required("administration_yen", read_yen)};
}

static HeadFee read_parameters(ObjectReader& object, type_identity<HeadFee>) {
  return {.head_yen = object.required("head_yen", read_yen),
          .heads_min = object.required("heads_min", read_count),
          .extras = object.optional_list("extras", read_localised_text),
          .travel_km_min = object.optional("travel_km_min", read_count)};
}

static WithdrawalInTime read_parameters(ObjectReader& object, type_identity<WithdrawalInTime>) {
  return {.deadline = object.required("deadline", read_deadline_rule)};
}

static CauseAccepted read_parameters(ObjectReader& object, type_identity<CauseAccepted>) {
  return {.cause = object.required("cause", read_word),
          .wording = object.required("wording", read_localised_text)};
}

static CauseRefused read_parameters(ObjectReader& object, type_identity<CauseRefused>) {
  return {.cause = object.required("cause", read_word),
          .wording = object.required("wording", read_localised_text)};
}

constexpr EnumName<TaxRounding> roundings[] = {
    {"down", TaxRounding::down}, {"nearest", TaxRounding::nearest}, {"up", TaxRounding::up}};
constexpr EnumName<RefundedItems> refunded_items_names[] = {
    {"untouched_items", RefundedItems::untouched_items}, {"all_items", RefundedItems::all_items}};

static RefundedItems read_refunded_items(const Value& value) {
  return read_enum(value, refunded_items_names);
}

static Tax read_tax(const Value& value) {
  ObjectReader object{value};
  return {.rate_percent = object.required(
              "rate_percent", [](const Value& v) { return read_int(v, {.min = 1, .max = 100}); }),
          .rounding =
              object.required("rounding", [](const Value& v) { return read_enum(v, roundings); })};
}

static FeeRule read_fee_rule(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<RuleTag>),
          .kind = read_kind<FeeKind>(object, {.key = "kind", .family = Family::fee}),
          .courses = read_courses_key(object),
          .source = read_source_key(object)};
}

static RefundRule read_refund_rule(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<RuleTag>),
          .kind = read_kind<RefundKind>(object, {.key = "kind", .family = Family::refund}),
          .courses = read_courses_key(object),
          .refunded_items = object.optional("refunded_items", read_refunded_items)
                                .value_or(RefundedItems::untouched_items),
          .source = read_source_key(object)};
}

Tariff read_tariff(const Value& value) {
  ObjectReader object{value};
  return {.fees = object.required_list("rules", read_fee_rule),
          .refunds = object.optional_list("refunds", read_refund_rule),
          .tax = object.optional("tax", read_tax)};
}

}  // namespace musubi::programme_files
