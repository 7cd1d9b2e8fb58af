#include "services/answer_once.h"

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "base/crypto/seal.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

constexpr Statement count_actors = "select count(*) from failed_tries";
constexpr Statement count_kept = "select count(*) from kept_answers";
constexpr Statement add_row =
    "insert into failed_tries (key, count, last_at) values ($1, 1, '2026-11-21T01:00:00.000000Z')";
constexpr Statement any_answer = "select sealed_answer from kept_answers limit 1";

class AnswerOnce : public OpenInstallation {
 protected:
  // An effect that can be counted.
  Effect make_row(Effect::Fate fate) {
    const std::string key = "row " + std::to_string(++m_runs);
    const auto done = context().database.write([&](Transaction& transaction) -> Result<void> {
      TRY(transaction.execute(add_row, {key}));
      return {};
    });
    EXPECT_TRUE(done.is_ok());
    return {fate, fate == Effect::Fate::kept ? "answer " + key : ""};
  }
  OneAnswer ask(const KeyedRequest& asked, Effect::Fate fate = Effect::Fate::kept,
                Instant now = test_now) {
    return value_of(answer_once(context(), asked, now, [&] { return make_row(fate); }));
  }
  // The answer as it was kept. A write may run more than once before it counts, so the rows tell
  // how often the effect is there, and not the runs.
  std::string repeated(const KeyedRequest& asked, Instant now = test_now) {
    const OneAnswer answer = ask(asked, Effect::Fate::kept, now);
    const auto* kept = std::get_if<Repeated>(&answer);
    return kept == nullptr ? "ran" : kept->answer;
  }

  const KeyedRequest request{.scope = "account 1", .key = "k-0123456789", .content = "POST x"};
  std::atomic<int> m_runs = 0;
};

TEST_F(AnswerOnce, the_same_request_has_one_effect_and_the_same_answer) {
  EXPECT_TRUE(std::holds_alternative<Fresh>(ask(request)));
  const std::string answer = repeated(request);
  EXPECT_TRUE(answer.starts_with("answer row ")) << answer;
  EXPECT_EQ(repeated(request), answer);
  EXPECT_EQ(number(count_actors), 1);
}

TEST_F(AnswerOnce, another_request_under_the_same_key_is_told_so) {
  static_cast<void>(ask(request));
  KeyedRequest other = request;
  other.content = "POST y";
  EXPECT_TRUE(std::holds_alternative<KeyReused>(ask(other)));
  EXPECT_EQ(number(count_actors), 1);
}

TEST_F(AnswerOnce, the_same_key_of_somebody_else_is_another_key) {
  static_cast<void>(ask(request));
  KeyedRequest other = request;
  other.scope = "account 2";
  EXPECT_TRUE(std::holds_alternative<Fresh>(ask(other)));
}

TEST_F(AnswerOnce, what_was_refused_may_be_sent_again_and_is_judged_anew) {
  EXPECT_TRUE(std::holds_alternative<Fresh>(ask(request, Effect::Fate::refused)));
  EXPECT_TRUE(std::holds_alternative<Fresh>(ask(request)));
  EXPECT_EQ(number(count_kept), 1);
}

TEST_F(AnswerOnce, what_failed_leaves_nothing) {
  EXPECT_TRUE(std::holds_alternative<Fresh>(ask(request, Effect::Fate::undone)));
  EXPECT_EQ(number(count_actors), 0);
  EXPECT_EQ(number(count_kept), 0);
}

TEST_F(AnswerOnce, an_answer_is_kept_for_a_day_and_then_swept) {
  static_cast<void>(ask(request));
  const std::string answer = repeated(request);
  const Instant last = test_now.plus_seconds(24 * 3600);
  EXPECT_TRUE(sweep_kept_answers(context(), last).is_ok());
  EXPECT_EQ(repeated(request, last), answer);
  const Instant later = last.plus_seconds(1);
  EXPECT_EQ(repeated(request, later), "ran");
  EXPECT_NE(repeated(request, later), answer);
  EXPECT_EQ(number(count_actors), 2);
  EXPECT_TRUE(sweep_kept_answers(context(), later.plus_seconds(24 * 3600 + 1)).is_ok());
  EXPECT_EQ(number(count_kept), 0);
}

TEST_F(AnswerOnce, of_many_at_once_one_has_the_effect_and_all_get_its_answer) {
  std::atomic<int> fresh = 0;
  std::mutex mutex;
  std::set<std::string> answers;
  std::vector<std::jthread> threads;
  threads.reserve(10);
  for (int i = 0; i < 10; ++i) {
    threads.emplace_back([&] {
      const std::string answer = repeated(request);
      fresh += answer == "ran" ? 1 : 0;
      const std::lock_guard lock{mutex};
      answers.insert(answer);
    });
  }
  threads.clear();
  EXPECT_EQ(fresh, 1);
  EXPECT_EQ(answers.size(), 2U);  // "ran", and the one that was kept
  EXPECT_EQ(number(count_actors), 1);
}

TEST_F(AnswerOnce, the_key_outside_of_the_database_is_not_enough_to_read_an_answer) {
  static_cast<void>(ask(request));
  const auto sealed = context().database.read([&](Snapshot& snapshot) {
    return snapshot.row(any_answer, {}, [](const Row& row) { return row.get<std::string>(0); });
  });
  const std::string text = value_of(sealed).value();
  EXPECT_EQ(text.find("answer"), std::string::npos);
  EXPECT_FALSE(unseal(context().account_key, "kept answer", text).has_value());
}

}  // namespace
}  // namespace musubi::services
