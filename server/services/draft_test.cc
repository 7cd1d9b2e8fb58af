#include "services/draft.h"

#include <iterator>

#include "services/confirm_address.h"
#include "services/counts_for_test.h"
#include "services/programme_view.h"
#include "services/test_installation.h"
#include "stores/document_store.h"

namespace musubi::services {
namespace {

constexpr Statement count_documents{"select count(*) from documents"};
constexpr Statement count_confirmations{"select count(*) from draft_confirmations"};
constexpr Statement count_expirations{"select count(*) from audit where verb = 'draft.expire'"};

constexpr std::int64_t draft_day_seconds = 24 * 3600;

class Drafts : public OpenInstallation {
 protected:
  // Half an answer and a wrong one: a draft is not judged.
  static ApplicationInput typed(const char* name = "山田") {
    return {{{FieldId{"name"}, {name}}, {FieldId{"phone"}, {"not yet"}}}, {"originals"}};
  }
  NewDraft begin(Instant now = test_now) {
    return value_of(create_draft(context(),
                                 {.programme = suction,
                                  .course = basic_1,
                                  .language = Language::ja,
                                  .input = typed(),
                                  .step = "person"},
                                 now));
  }
  Result<Saving> save(const NewDraft& draft, int version, ApplicationInput input,
                      Instant now = test_now) {
    return save_draft(
        context(),
        {.token = draft.token, .version = version, .input = std::move(input), .step = "work"}, now);
  }
  ApplicationId id_of(const NewDraft& draft) {
    return value_of(context().database.read([&](Snapshot& snapshot) {
             return load_draft(snapshot, draft.token, test_now);
           }))
        .id;
  }
};

TEST_F(Drafts, are_kept_as_typed_and_opened_by_their_token_alone) {
  const NewDraft draft = begin();
  const DraftView view = value_of(view_draft(context(), draft.token, test_now));
  EXPECT_EQ(view.input.answers, typed().answers);
  EXPECT_EQ(view.input.agreed, typed().agreed);
  EXPECT_EQ(view.step, "person");
  EXPECT_EQ(view.version, 1);
  for (const std::string& other : {id_of(draft).value, std::string{}, draft.token + "x"}) {
    EXPECT_EQ(code_of(view_draft(context(), other, test_now)), "no_such_draft");
  }
}

TEST_F(Drafts, never_have_their_token_in_the_database) {
  const NewDraft draft = begin();
  const std::string bytes = bytes_of_database();
  EXPECT_NE(bytes.find("not yet"), std::string::npos) << "these are not the database's bytes";
  EXPECT_EQ(bytes.find(draft.token), std::string::npos);
}

TEST_F(Drafts, tell_two_devices_of_each_other_and_lose_nothing) {
  const NewDraft draft = begin();
  EXPECT_EQ(std::get<DraftSaved>(value_of(save(draft, 1, typed("一台目")))).version, 2);
  const auto second = value_of(save(draft, 1, typed("二台目")));
  const DraftView& newer = std::get<DraftView>(second);
  EXPECT_EQ(newer.version, 2);
  EXPECT_EQ(newer.input.answers, typed("一台目").answers);
  EXPECT_EQ(std::get<DraftSaved>(value_of(save(draft, 2, typed("二台目")))).version, 3);
}

TEST_F(Drafts, are_saved_once_when_an_answer_was_lost) {
  const NewDraft draft = begin();
  ASSERT_EQ(code_of(save(draft, 1, typed("再送"))), "ok");
  EXPECT_EQ(std::get<DraftSaved>(value_of(save(draft, 1, typed("再送")))).version, 2);
}

TEST_F(Drafts, begin_only_while_the_call_is_open) {
  const struct {
    CourseId course;
    const char* code;
  } cases[] = {{basic_1, "ok"},
               {CourseId{"basic_2"}, "call_not_open"},
               {CourseId{"basic_9"}, "no_such_course"}};
  for (const auto& c : cases) {
    EXPECT_EQ(code_of(create_draft(context(),
                                   {.programme = suction,
                                    .course = c.course,
                                    .language = Language::ja,
                                    .input = typed(),
                                    .step = ""},
                                   test_now)),
              c.code);
  }
}

TEST_F(Drafts, have_at_most_64_kib) {
  const NewDraft draft = begin();
  ApplicationInput large = typed();
  large.answers[FieldId{"remarks"}] = {std::string(40'000, 'a')};
  EXPECT_EQ(code_of(save(draft, 1, large)), "ok");
  large.answers[FieldId{"name"}] = {std::string(40'000, 'a')};
  EXPECT_EQ(code_of(save(draft, 2, large)), "draft_too_large");
}

TEST_F(Drafts, expire_60_days_after_the_last_change_or_30_after_the_call_has_closed) {
  const auto closes = application::last_instant(
      value_of(view_course(context(), suction, basic_1, test_now)).course->call.window);
  const Instant after_closing = closes.value().plus_seconds(30 * draft_day_seconds);
  const NewDraft draft = begin();
  EXPECT_EQ(draft.expires_at,
            std::min(after_closing, test_now.plus_seconds(60 * draft_day_seconds)));
  const Instant last_day = closes.value();
  const auto saved = std::get<DraftSaved>(value_of(save(draft, 1, typed("最終日"), last_day)));
  EXPECT_EQ(saved.expires_at, after_closing);
  EXPECT_EQ(code_of(view_draft(context(), draft.token, after_closing)), "ok");
  EXPECT_EQ(code_of(view_draft(context(), draft.token, after_closing.plus_seconds(1))),
            "no_such_draft");
}

TEST_F(Drafts, are_swept_with_their_documents_and_mails_when_they_have_expired) {
  const NewDraft old = begin();
  ASSERT_EQ(code_of(ask_confirmation(context(), {old.token, "hanako@example.jp"}, test_now)), "ok");
  (void)hand_in_document(id_of(old), "application_form", test_now);
  EXPECT_EQ(value_of(sweep_drafts(context(), old.expires_at)), 0);
  EXPECT_EQ(value_of(sweep_drafts(context(), old.expires_at.plus_seconds(1))), 1);
  for (const Statement statement :
       {count_drafts, count_mails, count_documents, count_confirmations}) {
    EXPECT_EQ(number(statement), 0) << statement.text();
  }
  EXPECT_EQ(number(count_expirations), 1);
  EXPECT_EQ(value_of(sweep_drafts(context(), old.expires_at.plus_seconds(2))), 0);
  EXPECT_EQ(number(count_expirations), 1);
}

TEST_F(Drafts, are_discarded_at_once_and_for_good) {
  const NewDraft draft = begin();
  ASSERT_EQ(code_of(discard_draft(context(), draft.token, test_now)), "ok");
  EXPECT_EQ(code_of(view_draft(context(), draft.token, test_now)), "no_such_draft");
  EXPECT_EQ(code_of(discard_draft(context(), draft.token, test_now)), "no_such_draft");
  EXPECT_EQ(number(count_drafts), 0);
}

}  // namespace
}  // namespace musubi::services
