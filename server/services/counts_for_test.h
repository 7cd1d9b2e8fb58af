// What the tests of the use cases count in the tables, to see that an act wrote all of it or nothing.
#pragma once

#include "stores/statement.h"

namespace musubi::services {

constexpr Statement count_mails{"select count(*) from mails"};
constexpr Statement count_outbox{"select count(*) from outbox"};
constexpr Statement count_drafts{"select count(*) from drafts"};
constexpr Statement count_places{"select count(*) from slot_places"};
constexpr Statement count_taken{"select sum(places_taken) from arranged_slots"};

}  // namespace musubi::services
