#include "services/review_documents.h"

#include "services/decide_application.h"
#include "services/history_page.h"
#include "services/own_application.h"
#include "services/queue.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

using application::Ruling;
using stores::DocumentReview;

// The first round as if it needed two of the practicum's papers.
class ReviewDocuments : public testing::Test, protected TestInstallation {
 protected:
  ReviewDocuments() {
    publish_and_open({{"per: service_user, sensitivity: sensitive, courses: [practicum]",
                       "per: service_user, sensitivity: sensitive, courses: [practicum, basic_1]"},
                      {"per: instructor, courses: [practicum]",
                       "per: instructor, courses: [practicum, basic_1]"}});
    m_own = submit(TestApplicant{});
    m_user = hand_in_document(m_own.id, "user_consent", test_now);
    m_instructor = hand_in_document(m_own.id, "instructor_consent", test_now);
  }

  Result<void> review(const SubmittedDocumentId& document, DocumentReview outcome,
                      std::string reason = "", Staff staff = desk_staff()) {
    return review_document(context(),
                           {.application = m_own.id,
                            .version = stored(m_own.id).version,
                            .document = document,
                            .outcome = outcome,
                            .reason = std::move(reason),
                            .staff = std::move(staff)},
                           an_hour_later);
  }

  Result<void> give_back(std::string reason, std::vector<ReturnedPaper> documents = {}) {
    return return_application(context(),
                              {.application = m_own.id,
                               .version = stored(m_own.id).version,
                               .reason = std::move(reason),
                               .staff = desk_staff(),
                               .documents = std::move(documents)},
                              an_hour_later);
  }

  DocumentReview review_of(const SubmittedDocumentId& document) {
    const auto found = context().database.read(
        [&](Snapshot& snapshot) { return stores::find_document(snapshot, document); });
    return value_of(found)->review;
  }

  std::vector<MailView> mails() {
    return value_of(view_application(context(), m_own.id, desk_staff(), an_hour_later)).mails;
  }

  Submitted m_own;
  SubmittedDocumentId m_user;
  SubmittedDocumentId m_instructor;
};

TEST_F(ReviewDocuments, a_returned_needed_paper_takes_the_rank_and_mails_nobody) {
  ASSERT_EQ(stored(m_own.id).complete_at, test_now);
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  EXPECT_FALSE(stored(m_own.id).complete_at.has_value());
  EXPECT_EQ(mails().size(), 1U);  // the receipt
  EXPECT_EQ(code_of(decide(m_own.id, Ruling::accept)), "incomplete");
  const StatusView status = value_of(view_status(context(), m_own.secret, an_hour_later));
  ASSERT_EQ(status.returned_documents.size(), 1U);
  EXPECT_EQ(status.returned_documents.front().reason, "署名がありません。");
  ASSERT_EQ(code_of(review(m_user, DocumentReview::accepted)), "ok");
  EXPECT_EQ(stored(m_own.id).complete_at, an_hour_later);
}

TEST_F(ReviewDocuments, needs_a_reason_to_return_and_a_document_of_the_application) {
  EXPECT_EQ(code_of(review(m_user, DocumentReview::returned, " ")), "reason_missing");
  EXPECT_EQ(code_of(review(SubmittedDocumentId{"none"}, DocumentReview::accepted)),
            "no_such_document");
  const Submitted other = submit(TestApplicant{});
  const auto strange = hand_in_document(other.id, "user_consent", test_now);
  EXPECT_EQ(code_of(review(strange, DocumentReview::accepted)), "no_such_document");
  EXPECT_EQ(review_of(strange), DocumentReview::unreviewed);
}

TEST_F(ReviewDocuments, out_of_reach_is_like_absent) {
  const access::Grant reading =
      test_grant({access::Verb::read_applications}, access::PlatformScope{});
  EXPECT_EQ(code_of(review(m_user, DocumentReview::accepted, "", staff_with({reading}))),
            "no_such_application");
  EXPECT_EQ(review_of(m_user), DocumentReview::unreviewed);
}

TEST_F(ReviewDocuments, accepting_all_leaves_what_is_to_be_returned) {
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  ASSERT_EQ(
      code_of(accept_documents(
          context(),
          {.application = m_own.id, .version = stored(m_own.id).version, .staff = desk_staff()},
          an_hour_later)),
      "ok");
  EXPECT_EQ(review_of(m_user), DocumentReview::returned);
  EXPECT_EQ(review_of(m_instructor), DocumentReview::accepted);
}

TEST_F(ReviewDocuments, one_return_tells_every_reason_in_one_mail) {
  ASSERT_EQ(code_of(give_back("")), "reason_missing");
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  ASSERT_EQ(code_of(give_back("締切までにお願いします。", {{m_instructor, "日付がありません。"}})),
            "ok");
  EXPECT_EQ(stored(m_own.id).standing.state, application::State::returned);
  EXPECT_EQ(stored(m_own.id).return_reason, "締切までにお願いします。");
  const auto written = mails();
  ASSERT_EQ(written.size(), 2U);
  EXPECT_EQ(written.back().event, "document_returned");
  for (const char* part :
       {"締切までにお願いします。", "署名がありません。", "日付がありません。"}) {
    EXPECT_NE(written.back().body.find(part), std::string::npos) << part;
  }
}

TEST_F(ReviewDocuments, documents_alone_are_reason_enough) {
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  ASSERT_EQ(code_of(give_back("")), "ok");
  EXPECT_EQ(mails().back().event, "document_returned");
}

TEST_F(ReviewDocuments, stands_in_the_history_with_its_reason) {
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  const HistoryPage history = value_of(view_history(context(), m_own.id, desk_staff(), 1));
  const stores::HistoryRow& newest = history.lines.front().row;
  EXPECT_EQ(newest.what, "document.return");
  EXPECT_EQ(newest.reason, "署名がありません。");
  EXPECT_NE(newest.content.find("user_consent"), std::string::npos);
}

TEST_F(ReviewDocuments, the_queue_finds_what_waits_for_review_and_what_was_returned) {
  const auto count = [this](stores::QueueDocuments documents) {
    const QueuePage page = value_of(view_queue(context(),
                                               {.programme = "",
                                                .course = "",
                                                .state = stores::QueueState::all,
                                                .search = "",
                                                .documents = documents,
                                                .order = stores::QueueOrder::arrival,
                                                .page = 1},
                                               desk_staff(), test_now));
    return std::tuple{page.total, page.counts.returned_documents, page.counts.unreviewed_documents};
  };
  EXPECT_EQ(count(stores::QueueDocuments::returned), (std::tuple{0, 0, 1}));
  EXPECT_EQ(count(stores::QueueDocuments::unreviewed), (std::tuple{1, 0, 1}));
  ASSERT_EQ(code_of(review(m_user, DocumentReview::returned, "署名がありません。")), "ok");
  EXPECT_EQ(count(stores::QueueDocuments::returned), (std::tuple{1, 1, 1}));
  EXPECT_EQ(count(stores::QueueDocuments::unreviewed), (std::tuple{1, 1, 1}));
  ASSERT_EQ(code_of(review(m_instructor, DocumentReview::accepted)), "ok");
  EXPECT_EQ(count(stores::QueueDocuments::unreviewed), (std::tuple{0, 1, 0}));
  EXPECT_EQ(count(stores::QueueDocuments::any), (std::tuple{1, 1, 0}));
}

TEST_F(ReviewDocuments, ends_with_the_decision) {
  ASSERT_EQ(code_of(decide(m_own.id, Ruling::accept)), "ok");
  EXPECT_EQ(code_of(review(m_user, DocumentReview::returned, "理由")), "wrong_state");
}

}  // namespace
}  // namespace musubi::services
