// Scarce things (architecture.md): whatever the order in which staff and applicants act, a course
// never has more people than places, and its counter agrees with the applications (S4 3: 6名).
#include <algorithm>
#include <array>
#include <atomic>
#include <random>
#include <thread>

#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

constexpr int places = 6;
constexpr Statement count_accepted{
    "select count(*) from applications where state = 'submitted' and decision = 'accepted'"};
constexpr Statement count_accept_mails{"select count(*) from mails where event = 'accepted'"};
constexpr Statement count_accept_entries{
    "select count(*) from audit where verb = 'application.accept'"};

class CapacityOfCourse : public OpenInstallation {
 protected:
  std::vector<Submitted> submit_many(int count) {
    std::vector<Submitted> all;
    for (int i = 0; i < count; ++i) {
      all.push_back(submit(TestApplicant{}));
    }
    return all;
  }

  template <typename Work>
  static void in_threads(int count, Work work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
      threads.emplace_back(work, i);
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
  }
};

TEST_F(CapacityOfCourse, accepts_exactly_as_many_as_there_are_places_of_64_at_once) {
  constexpr int applicants = 64;
  const auto all = submit_many(applicants);
  std::array<std::string, applicants> codes;
  in_threads(applicants, [&](int i) { codes[i] = code_of(decide(all[i].id, Ruling::accept)); });
  EXPECT_EQ(std::ranges::count(codes, "ok"), places);
  EXPECT_EQ(std::ranges::count(codes, "full"), applicants - places);
  EXPECT_EQ(number(count_accepted), places);
  EXPECT_EQ(number(count_accept_mails), places);
  EXPECT_EQ(number(count_accept_entries), places);
  EXPECT_EQ(room(basic_1).accepted, places);
}

TEST_F(CapacityOfCourse, accepts_one_application_once_however_many_staff_try) {
  const Submitted submitted = submit(TestApplicant{});
  std::atomic<int> accepted = 0;
  in_threads(16, [&](int) {
    const DecideCommand command{.application = submitted.id,
                                .version = 1,
                                .ruling = Ruling::accept,
                                .reason = "",
                                .staff = desk_staff()};
    const std::string code = code_of(decide_application(context(), command, test_now));
    EXPECT_TRUE(code == "ok" || code == "changed_meanwhile") << code;
    accepted += code == "ok" ? 1 : 0;
  });
  EXPECT_EQ(accepted, 1);
  EXPECT_EQ(room(basic_1).accepted, 1);
}

TEST_F(CapacityOfCourse, agrees_with_the_applications_while_people_come_and_go) {
  constexpr int threads = 8;
  constexpr int turns = 6;
  const auto all = submit_many(threads * turns);
  in_threads(threads, [&](int thread) {
    std::mt19937 random{static_cast<unsigned>(thread)};
    for (int turn = 0; turn < turns; ++turn) {
      const Submitted& mine = all[thread * turns + turn];
      const std::string accepted = code_of(decide(mine.id, Ruling::accept));
      EXPECT_TRUE(accepted == "ok" || accepted == "full") << accepted;
      if (random() % 2 == 0) {
        EXPECT_EQ(code_of(withdraw_application(context(), mine.secret, test_now)), "ok");
      }
      EXPECT_LE(room(basic_1).accepted, places);
    }
  });
  EXPECT_EQ(room(basic_1).accepted, number(count_accepted));
  EXPECT_LE(number(count_accepted), places);
  EXPECT_GT(number(count_accepted), 0);
}

}  // namespace
}  // namespace musubi::services
