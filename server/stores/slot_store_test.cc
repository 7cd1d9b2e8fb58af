#include "stores/slot_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

SlotRecord slot_record(const std::string& id, const char* held_on = "2024-06-03") {
  return {.id = ArrangedSlotId{id},
          .programme = some_programme,
          .shared_as = "arranged_slot",
          .time = {.held_on = day(held_on),
                   .starts = TimeOfDay::parse("09:00").value(),
                   .ends = TimeOfDay::parse("17:00").value()},
          .venue = "研修室",
          .capacity = 2,
          .taken = 0,
          .version = 1};
}

class SlotStore : public StoreTest {
 protected:
  SlotStore() {
    insert_revision_and_course();
    for (const char* id : {"a", "b", "c"}) {
      insert(application_record(id));
    }
    for (const SlotRecord& slot : {slot_record("s"), slot_record("t", "2024-06-02")}) {
      EXPECT_EQ(
          code_of(write([&](Transaction& transaction) { return insert_slot(transaction, slot); })),
          "ok");
    }
  }

  std::string take(const std::string& slot, const std::string& application) {
    return code_of(write([&](Transaction& transaction) {
      return take_slot(transaction, ArrangedSlotId{slot}, ApplicationId{application}, some_instant);
    }));
  }

  std::string free(const std::string& application) {
    return code_of(write([&](Transaction& transaction) {
      return free_slot(transaction, ApplicationId{application});
    }));
  }

  SlotRecord found(const std::string& id) {
    return read([&](Snapshot& snapshot) { return find_slot(snapshot, ArrangedSlotId{id}); })
        .value();
  }
};

TEST_F(SlotStore, lists_slots_in_order_of_their_day) {
  const auto slots = read([](Snapshot& snapshot) { return list_slots(snapshot, some_programme); });
  ASSERT_EQ(slots.size(), 2U);
  EXPECT_EQ(slots.front().id.value, "t");
  EXPECT_EQ(slots.back().time.starts.text(), "09:00");
}

TEST_F(SlotStore, gives_as_many_places_as_there_are) {
  EXPECT_EQ(take("s", "a"), "ok");
  EXPECT_EQ(take("s", "b"), "ok");
  EXPECT_EQ(take("s", "c"), "slot_full");
  EXPECT_EQ(found("s").taken, 2);
  EXPECT_EQ(free("a"), "ok");
  EXPECT_EQ(free("a"), "ok");  // a second time frees nothing
  EXPECT_EQ(found("s").taken, 1);
  EXPECT_EQ(take("s", "c"), "ok");
  const auto people =
      read([](Snapshot& snapshot) { return list_slot_people(snapshot, some_programme); });
  EXPECT_EQ(people.size(), 2U);
  const auto without =
      read([](Snapshot& snapshot) { return list_without_slot(snapshot, some_programme); });
  ASSERT_EQ(without.size(), 1U);
  EXPECT_EQ(without.front().application.value, "a");
}

TEST_F(SlotStore, changes_and_deletes_only_what_nobody_has) {
  EXPECT_EQ(take("s", "a"), "ok");
  SlotRecord moved = found("s");
  moved.venue = "別の部屋";
  const auto change = [&] {
    return code_of(
        write([&](Transaction& transaction) { return update_empty_slot(transaction, moved); }));
  };
  const auto remove = [&] {
    return code_of(write([&](Transaction& transaction) {
      return delete_empty_slot(transaction, ArrangedSlotId{"s"});
    }));
  };
  EXPECT_EQ(change(), "slot_changed");
  EXPECT_EQ(remove(), "slot_occupied");
  EXPECT_EQ(free("a"), "ok");
  EXPECT_EQ(change(), "slot_changed");  // of an older version
  moved.version = found("s").version;
  EXPECT_EQ(change(), "ok");
  EXPECT_EQ(found("s").venue, "別の部屋");
  EXPECT_EQ(remove(), "ok");
}

}  // namespace
}  // namespace musubi::stores
