// S4 Q33: places are given in the order in which applications became complete. A returned one keeps
// its submission but not its rank.
#include "services/completeness.h"
#include "services/own_application.h"
#include "services/programme_view.h"
#include "services/queue.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

constexpr const char* papers[] = {"user_consent", "instructor_consent"};

Instant minute(int number) { return test_now.plus_seconds(60 * number); }

class RankedApplications : public testing::Test, protected TestInstallation {
 protected:
  Submitted apply(const char* name, int at_minute) {
    return submit({.name = name}, minute(at_minute));
  }

  QueuePage page(QueueQuery query) {
    return value_of(view_queue(context(), query, desk_staff(), test_now));
  }

  static QueueQuery by_rank() {
    return {.programme = "",
            .course = "",
            .state = stores::QueueState::all,
            .search = "",
            .order = stores::QueueOrder::rank,
            .page = 1};
  }

  // "A1 B2 C-": who stands where.
  std::string ranks(const QueueQuery& query = by_rank()) {
    std::string text;
    for (const QueueEntry& entry : page(query).entries) {
      text += text.empty() ? "" : " ";
      text += entry.row.applicant_name + (entry.rank ? std::to_string(*entry.rank) : "-");
    }
    return text;
  }

  void resubmit(const Submitted& submitted, const char* name, int at_minute) {
    const ApplicationInput input{basic_answers({.name = name}), agreed_for_basic()};
    ASSERT_EQ(code_of(change_application(context(), {submitted.secret}, input, minute(at_minute))),
              "ok");
  }
};

class Rank : public RankedApplications {
 protected:
  Rank() { publish_and_open(); }
};

// The first round as if it needed two of the practicum's papers.
class RankWithPapers : public RankedApplications {
 protected:
  RankWithPapers() {
    publish_and_open({{"per: service_user, sensitivity: sensitive, courses: [practicum]",
                       "per: service_user, sensitivity: sensitive, courses: [practicum, basic_1]"},
                      {"per: instructor, courses: [practicum]",
                       "per: instructor, courses: [practicum, basic_1]"}});
  }
};

TEST_F(Rank, follows_completion_through_returns_and_withdrawals) {
  const Submitted a = apply("A", 1);
  const Submitted b = apply("B", 2);
  const Submitted c = apply("C", 3);
  EXPECT_EQ(ranks(), "A1 B2 C3");
  ASSERT_EQ(code_of(send_back(a.id, "理由", minute(10))), "ok");
  EXPECT_EQ(ranks(), "B1 C2 A-");
  resubmit(a, "A", 20);
  EXPECT_EQ(ranks(), "B1 C2 A3");
  ASSERT_EQ(code_of(decide(c.id, Ruling::accept, "", minute(30))), "ok");
  EXPECT_EQ(ranks(), "B1 C2 A3");  // an accepted one keeps its place in the order
  ASSERT_EQ(code_of(withdraw_application(context(), b.secret, minute(40))), "ok");
  EXPECT_EQ(ranks(), "C1 A2 B-");
  ASSERT_EQ(code_of(decide(a.id, Ruling::decline, "理由", minute(50))), "ok");
  EXPECT_EQ(ranks(), "C1 A- B-");
  EXPECT_EQ(stored(a.id).received_at, minute(1));
}

TEST_F(RankWithPapers, begins_with_the_last_paper_and_ends_when_one_is_sent_back_or_deleted) {
  const Submitted submitted = apply("A", 1);
  const auto complete_at = [&] { return stored(submitted.id).complete_at; };
  EXPECT_EQ(complete_at(), std::nullopt);
  (void)hand_in_document(submitted.id, papers[0], minute(10));
  EXPECT_EQ(complete_at(), std::nullopt);
  const auto last = hand_in_document(submitted.id, papers[1], minute(11));
  EXPECT_EQ(complete_at(), minute(11));
  (void)hand_in_document(submitted.id, papers[0], minute(20));  // one more costs no rank
  EXPECT_EQ(complete_at(), minute(11));
  const auto change = [&](auto work, int at_minute) {
    EXPECT_EQ(code_of(context().database.write([&](Transaction& transaction) -> Result<void> {
                TRY(work(transaction));
                return settle_completeness_of(context(), transaction, submitted.id,
                                              minute(at_minute));
              })),
              "ok");
  };
  change(
      [&](Transaction& transaction) {
        return stores::set_document_review(transaction, last,
                                           {.review = stores::DocumentReview::returned,
                                            .reason = "読めません",
                                            .at = minute(30),
                                            .by = "staff:desk@example.jp"});
      },
      30);
  EXPECT_EQ(complete_at(), std::nullopt);
  const auto again = hand_in_document(submitted.id, papers[1], minute(40));
  EXPECT_EQ(complete_at(), minute(40));
  change([&](Transaction& transaction) { return stores::delete_document(transaction, again); }, 50);
  EXPECT_EQ(complete_at(), std::nullopt);
}

TEST_F(RankWithPapers, is_what_accepting_waits_for_unless_a_reason_is_kept) {
  const Submitted submitted = apply("A", 1);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "incomplete");
  const auto view = value_of(view_application(context(), submitted.id, desk_staff(), test_now));
  std::vector<std::string> numbers;
  for (const MissingDocument& document : view.missing) {
    numbers.push_back(document.number);
  }
  EXPECT_EQ(numbers, (std::vector<std::string>{"②", "③"}));
  DecideCommand command{.application = submitted.id,
                        .version = 1,
                        .ruling = Ruling::accept,
                        .reason = "",
                        .staff = desk_staff(),
                        .despite_incomplete = true};
  EXPECT_EQ(code_of(decide_application(context(), command, an_hour_later)), "reason_missing");
  command.reason = "書類は郵送で確認した";
  EXPECT_EQ(code_of(decide_application(context(), command, an_hour_later)), "ok");
  const auto history =
      value_of(view_application(context(), submitted.id, desk_staff(), an_hour_later)).history;
  EXPECT_EQ(history.back().reason, "書類は郵送で確認した");
}

TEST_F(RankWithPapers, is_counted_and_filtered_in_the_queue_and_shown_with_the_course) {
  (void)apply("P", 1);
  const Submitted complete = apply("A", 2);
  (void)hand_in_document(complete.id, papers[0], minute(3));
  (void)hand_in_document(complete.id, papers[1], minute(4));
  EXPECT_EQ(ranks(), "A1 P-");
  QueueQuery query = by_rank();
  EXPECT_EQ(page(query).counts.complete, 1);
  EXPECT_EQ(page(query).counts.incomplete, 1);
  query.completeness = stores::QueueCompleteness::complete;
  EXPECT_EQ(ranks(query), "A1");
  EXPECT_EQ(page(query).total, 1);
  query.completeness = stores::QueueCompleteness::incomplete;
  EXPECT_EQ(ranks(query), "P-");
  const auto chosen = value_of(view_course(context(), suction, basic_1, test_now));
  EXPECT_EQ(chosen.course->complete, 1);
}

TEST_F(Rank, is_told_the_applicant_only_while_the_call_is_open_and_nothing_is_decided) {
  const Submitted submitted = apply("A", 1);
  const auto told = [&](Instant now) {
    return value_of(view_status(context(), submitted.secret, now)).rank;
  };
  EXPECT_EQ(told(minute(2)), 1);
  EXPECT_EQ(told(at("2027-01-10T00:00:00+09:00")), std::nullopt);
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  EXPECT_EQ(told(minute(2)), std::nullopt);
}

}  // namespace
}  // namespace musubi::services
