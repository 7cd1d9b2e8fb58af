#include "services/receipt.h"

#include <algorithm>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

class ReceiptTest : public OpenInstallation {
 protected:
  ReceiptContent receipt(const Submitted& submitted) {
    return value_of(view_receipt(context(), submitted.secret));
  }
  static std::string shown(const ReceiptContent& receipt, const char* field) {
    const auto answer = std::ranges::find(receipt.answers, FieldId{field}, &ReceiptAnswer::field);
    return answer == receipt.answers.end() ? "not asked" : answer->shown.ja;
  }
};

TEST_F(ReceiptTest, says_what_was_asked_answered_agreed_to_and_handed_in) {
  const Submitted submitted = submit(TestApplicant{});
  (void)hand_in_document(submitted.id, "application_form", an_hour_later);
  const ReceiptContent content = receipt(submitted);
  EXPECT_EQ(content.receipt_number, submitted.receipt_number);
  EXPECT_EQ(content.received_at, test_now);
  EXPECT_EQ(content.revision, 1);
  EXPECT_EQ(content.definition_hash.size(), 64U);
  EXPECT_EQ(shown(content, "name"), "山田 花子");
  EXPECT_EQ(shown(content, "birth_date"), "平成2年4月1日（日）");
  EXPECT_EQ(shown(content, "reads_japanese"), "はい");
  EXPECT_EQ(shown(content, "remarks"), "");
  EXPECT_EQ(shown(content, "fax"), "not asked");
  ASSERT_EQ(content.statements.size(), 2U);
  EXPECT_EQ(content.statements.front().agreed_at, test_now);
  EXPECT_FALSE(content.statements.front().wording.ja.empty());
  ASSERT_EQ(content.documents.size(), 1U);
  EXPECT_EQ(content.documents.front().number, "①");
  EXPECT_EQ(content.documents.front().bytes, 4);
}

TEST_F(ReceiptTest, is_kept_as_a_hash_that_changes_with_every_answer_and_document) {
  const Submitted submitted = submit(TestApplicant{});
  const std::string first = stored(submitted.id).receipt_hash;
  EXPECT_EQ(first, receipt(submitted).content_hash);
  (void)hand_in_document(submitted.id, "application_form", an_hour_later);
  const std::string second = stored(submitted.id).receipt_hash;
  EXPECT_NE(second, first);
  EXPECT_EQ(second, receipt(submitted).content_hash);
  const ApplicationInput input{changed(basic_answers(), {{"remarks", "よろしく"}}),
                               agreed_for_basic()};
  ASSERT_EQ(code_of(change_application(context(), {submitted.secret}, input, an_hour_later)), "ok");
  EXPECT_NE(stored(submitted.id).receipt_hash, second);
  EXPECT_EQ(stored(submitted.id).receipt_hash, receipt(submitted).content_hash);
}

TEST_F(ReceiptTest, is_the_same_for_the_same_content_and_after_a_decision) {
  const Submitted submitted = submit(TestApplicant{});
  const std::string before = stored(submitted.id).receipt_hash;
  ASSERT_EQ(code_of(decide(submitted.id, application::Ruling::accept)), "ok");
  EXPECT_EQ(stored(submitted.id).receipt_hash, before);
}

TEST_F(ReceiptTest, opens_for_the_holder_of_the_link_alone) {
  const Submitted submitted = submit(TestApplicant{});
  EXPECT_EQ(code_of(view_receipt(context(), submitted.id.value)), "no_such_application");
}

}  // namespace
}  // namespace musubi::services
