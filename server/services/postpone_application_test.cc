#include "services/postpone_application.h"

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Decision;
using application::Ruling;
using application::State;

class PostponeApplication : public OpenInstallation {
 protected:
  Result<void> postpone(const ApplicationId& id, const CourseId& course,
                        std::string reason = "書類がそろわないため", Instant now = an_hour_later) {
    return postpone_application(context(),
                                {.application = id,
                                 .version = stored(id).version,
                                 .course = course,
                                 .reason = std::move(reason),
                                 .staff = desk_staff()},
                                now);
  }

  ApplicationView view(const ApplicationId& id, Instant now = an_hour_later) {
    return value_of(view_application(context(), id, desk_staff(), now));
  }
};

TEST_F(PostponeApplication, keeps_the_number_and_the_arrival_and_gives_up_the_place) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(decide(submitted.id, Ruling::accept, "", test_now.plus_seconds(60))), "ok");
  const auto before = stored(submitted.id);
  ASSERT_EQ(code_of(postpone(submitted.id, basic_2)), "ok");
  const auto after = stored(submitted.id);
  EXPECT_EQ(after.course, basic_2);
  EXPECT_EQ(after.receipt_number, before.receipt_number);
  EXPECT_EQ(after.received_at, before.received_at);
  EXPECT_EQ(after.answers, before.answers);
  EXPECT_EQ(after.standing, (application::Standing{State::submitted, Decision::undecided}));
  EXPECT_EQ(after.version, before.version + 1);
  EXPECT_EQ(room(basic_1).accepted, 0);
  EXPECT_EQ(room(basic_2).accepted, 0);
  const MailView mail = view(submitted.id).mails.back();
  EXPECT_NE(mail.body.find("第2回"), std::string::npos);
  EXPECT_NE(mail.body.find("書類がそろわないため"), std::string::npos);
  EXPECT_EQ(view(submitted.id).history.back().verb, HistoryStep::Verb::postponed);
  EXPECT_EQ(code_of(decide(submitted.id, Ruling::accept)), "ok");
  EXPECT_EQ(room(basic_2).accepted, 1);
}

TEST_F(PostponeApplication, leaves_a_returned_one_to_be_corrected) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(send_back(submitted.id, "免許証の写しがありません。")), "ok");
  ASSERT_EQ(code_of(postpone(submitted.id, basic_2)), "ok");
  EXPECT_EQ(stored(submitted.id).standing.state, State::returned);
  EXPECT_EQ(stored(submitted.id).return_reason, "免許証の写しがありません。");
}

TEST_F(PostponeApplication, shows_the_later_rounds_and_refuses_every_other_course) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(view(submitted.id).rounds.size(), 1U);
  EXPECT_EQ(view(submitted.id).rounds.front().course, basic_2);
  for (const CourseId& other : {basic_1, practicum, supplement, CourseId{"nothing"}}) {
    EXPECT_EQ(code_of(postpone(submitted.id, other)), "no_such_round") << other.value;
  }
  EXPECT_EQ(code_of(postpone(submitted.id, basic_2, " ")), "reason_missing");
  ASSERT_EQ(code_of(postpone(submitted.id, basic_2)), "ok");
  EXPECT_TRUE(view(submitted.id).rounds.empty());
  EXPECT_EQ(code_of(postpone(submitted.id, basic_1)), "no_such_round");
}

TEST_F(PostponeApplication, has_no_round_once_the_last_has_begun) {
  const Submitted submitted = submit(TestApplicant{});
  const Instant too_late = test_now.plus_seconds(400LL * 24 * 3600);
  EXPECT_TRUE(view(submitted.id, too_late).rounds.empty());
  EXPECT_EQ(code_of(postpone(submitted.id, basic_2, "理由", too_late)), "no_such_round");
  EXPECT_EQ(stored(submitted.id).version, 1);
}

}  // namespace
}  // namespace musubi::services
