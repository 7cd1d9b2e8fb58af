#include "services/bulk_decision.h"

#include <algorithm>
#include <random>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;

class BulkDecision : public OpenInstallation {
 protected:
  std::vector<Submitted> apply(int count) {
    std::vector<Submitted> all;
    for (int i = 0; i < count; ++i) {
      all.push_back(submit(TestApplicant{}, test_now.plus_seconds(i)));
    }
    return all;
  }

  BulkCommand command(const std::vector<Submitted>& chosen, Ruling ruling,
                      std::string reason = "") {
    BulkCommand bulk{
        .chosen = {}, .ruling = ruling, .reason = std::move(reason), .staff = desk_staff()};
    for (const Submitted& each : chosen) {
      bulk.chosen.push_back({each.id, stored(each.id).version});
    }
    return bulk;
  }

  BulkPreview preview(const BulkCommand& bulk) {
    return value_of(preview_bulk(context(), bulk, an_hour_later));
  }

  BulkOutcome carry_out_as(const BulkCommand& bulk, const std::string& token) {
    return value_of(decide_in_bulk(context(), bulk, token, an_hour_later));
  }

  std::string words(const std::vector<Submitted>& applied) {
    std::string all;
    for (const Submitted& each : applied) {
      all += std::string{application::word_of(stored(each.id).standing)} + " ";
    }
    return all;
  }
};

TEST_F(BulkDecision, gives_the_places_in_order_of_arrival_and_says_who_is_left) {
  auto applied = apply(8);
  std::ranges::reverse(applied);
  const BulkPreview seen = preview(command(applied, Ruling::accept));
  ASSERT_EQ(seen.lines.size(), 8U);
  EXPECT_EQ(seen.lines.front().id, applied.back().id);
  EXPECT_EQ(std::ranges::count_if(seen.lines, is_done), 6);
  EXPECT_EQ(seen.lines.at(6).refusal->code, "full");
  ASSERT_EQ(seen.places.size(), 1U);
  EXPECT_EQ(seen.places.front().before, 0);
  EXPECT_EQ(seen.places.front().after, 6);
  EXPECT_EQ(seen.places.front().capacity, 6);
  EXPECT_EQ(seen.mails_total, 6);
  EXPECT_EQ(seen.mails.size(), bulk_mails_shown);
  EXPECT_EQ(room(basic_1).accepted, 0);  // a preview stores nothing
}

TEST_F(BulkDecision, sends_the_mails_of_the_preview_and_shows_no_status_link) {
  const auto applied = apply(2);
  const BulkCommand bulk = command(applied, Ruling::decline, "定員に達しました。");
  const BulkPreview seen = preview(bulk);
  ASSERT_TRUE(std::holds_alternative<BulkPreview>(carry_out_as(bulk, seen.token)));
  for (std::size_t i = 0; i < applied.size(); ++i) {
    const auto mails =
        value_of(view_application(context(), applied.at(i).id, desk_staff(), test_now)).mails;
    std::string body = mails.back().body;
    const std::size_t secret = body.find(applied.at(i).secret);
    EXPECT_EQ(seen.mails.at(i).body.find(applied.at(i).secret), std::string::npos);
    if (secret != std::string::npos) {
      body.replace(secret, applied.at(i).secret.size(), "…");
    }
    EXPECT_EQ(body, seen.mails.at(i).body);
    EXPECT_EQ(mails.back().subject, seen.mails.at(i).subject);
    EXPECT_EQ(mails.back().recipient, seen.mails.at(i).recipient);
  }
  EXPECT_EQ(number("select count(*) from audit where verb = 'application.decline'"), 2);
}

TEST_F(BulkDecision, is_refused_as_a_whole_when_anything_has_changed) {
  const auto applied = apply(3);
  const BulkCommand bulk = command(applied, Ruling::accept);
  const std::string token = preview(bulk).token;
  ASSERT_EQ(code_of(decide(applied.at(1).id, Ruling::decline, "理由")), "ok");
  const BulkOutcome outcome = carry_out_as(bulk, token);
  ASSERT_TRUE(std::holds_alternative<PreviewChanged>(outcome));
  EXPECT_EQ(words(applied), "submitted declined submitted ");
  const BulkPreview& now = std::get<PreviewChanged>(outcome).preview;
  EXPECT_EQ(now.lines.at(1).refusal->code, "changed_meanwhile");
  ASSERT_TRUE(std::holds_alternative<BulkPreview>(carry_out_as(bulk, now.token)));
  EXPECT_EQ(words(applied), "accepted declined accepted ");
}

TEST_F(BulkDecision, another_ruling_or_reason_is_another_preview) {
  const auto applied = apply(2);
  const std::string token = preview(command(applied, Ruling::decline, "理由")).token;
  EXPECT_NE(preview(command(applied, Ruling::decline, "別の理由")).token, token);
  EXPECT_NE(preview(command(applied, Ruling::accept, "理由")).token, token);
  EXPECT_NE(preview(command({applied.at(0)}, Ruling::decline, "理由")).token, token);
  EXPECT_EQ(preview(command({applied.at(1), applied.at(0)}, Ruling::decline, "理由")).token, token);
}

TEST_F(BulkDecision, a_place_that_went_meanwhile_changes_the_preview) {
  const auto applied = apply(7);
  const std::vector<Submitted> first_six{applied.begin(), applied.begin() + 6};
  const BulkCommand bulk = command(first_six, Ruling::accept);
  const std::string token = preview(bulk).token;
  ASSERT_EQ(code_of(decide(applied.at(6).id, Ruling::accept)), "ok");
  ASSERT_TRUE(std::holds_alternative<PreviewChanged>(carry_out_as(bulk, token)));
  EXPECT_EQ(room(basic_1).accepted, 1);
}

TEST_F(BulkDecision, refuses_unknown_and_doubled_applications_and_a_missing_reason) {
  const auto applied = apply(1);
  EXPECT_EQ(code_of(preview_bulk(context(), command({applied.at(0), applied.at(0)}, Ruling::accept),
                                 an_hour_later)),
            "doubled_application");
  EXPECT_EQ(code_of(preview_bulk(context(), command(applied, Ruling::decline), an_hour_later)),
            "reason_missing");
  BulkCommand unknown = command(applied, Ruling::accept);
  unknown.chosen.push_back({ApplicationId{"none"}, 1});
  EXPECT_EQ(code_of(preview_bulk(context(), unknown, an_hour_later)), "no_such_application");
}

// Two installations with the same past: one decides at once, the other one by one.
TEST(BulkDecisionProperty, ends_where_single_decisions_in_order_of_arrival_end) {
  std::mt19937 random{20'241'121};
  for (int round = 0; round < 6; ++round) {
    class Site : public TestInstallation {
     public:
      using TestInstallation::decide;
      using TestInstallation::stored;
      Site() { publish_and_open(); }
    };
    Site at_once;
    Site one_by_one;
    std::vector<std::pair<Submitted, Submitted>> applied;
    BulkCommand bulk{.chosen = {},
                     .ruling = round % 3 == 2 ? Ruling::decline : Ruling::accept,
                     .reason = "理由",
                     .staff = desk_staff()};
    for (int i = 0; i < 9; ++i) {
      const Instant now = test_now.plus_seconds(i);
      applied.emplace_back(at_once.submit(TestApplicant{}, now),
                           one_by_one.submit(TestApplicant{}, now));
      const auto fate = random() % 4;
      for (auto [site, id] : {std::pair{&at_once, applied.back().first.id},
                              std::pair{&one_by_one, applied.back().second.id}}) {
        if (fate == 0) {
          ASSERT_EQ(code_of(site->decide(id, Ruling::decline, "理由", now)), "ok");
        } else if (fate == 1) {
          ASSERT_EQ(code_of(site->send_back(id, "理由", now)), "ok");
        }
      }
      bulk.chosen.push_back(
          {applied.back().first.id, at_once.stored(applied.back().first.id).version});
    }
    const auto seen = value_of(preview_bulk(at_once.context(), bulk, an_hour_later));
    const auto done = value_of(decide_in_bulk(at_once.context(), bulk, seen.token, an_hour_later));
    ASSERT_TRUE(std::holds_alternative<BulkPreview>(done));
    for (std::size_t i = 0; i < applied.size(); ++i) {
      const auto single = one_by_one.decide(applied.at(i).second.id, bulk.ruling, "理由");
      EXPECT_EQ(single.is_ok(), is_done(seen.lines.at(i))) << round << " " << i;
      EXPECT_EQ(at_once.stored(applied.at(i).first.id).standing,
                one_by_one.stored(applied.at(i).second.id).standing)
          << round << " " << i;
    }
    EXPECT_EQ(at_once.room(basic_1).accepted, one_by_one.room(basic_1).accepted) << round;
    EXPECT_EQ(at_once.number("select count(*) from audit"),
              one_by_one.number("select count(*) from audit"));
    EXPECT_EQ(at_once.number("select count(*) from mails"),
              one_by_one.number("select count(*) from mails"));
  }
}

}  // namespace
}  // namespace musubi::services
