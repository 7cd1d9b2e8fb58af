#include "services/standard_mail.h"

namespace musubi::services {

using programme::MailEvent;

static MailWords postponed() {
  return {
      {"【{programme}】次の回に延期しました（受付番号 {receipt_number}）",
       "[{programme}] Moved to a later round ({receipt_number})"},
      {"{applicant} 様\n\n{course}への申込みを、{next_course}に延期しました。\n理由: {reason}\n\n"
       "受付番号と提出済みの書類はそのまま使えます。現在の状況は次のページで確かめられます。\n"
       "{status_url}\n\n{operator}\n",
       "Dear {applicant},\n\nyour application for {course} has been moved to {next_course}.\n"
       "Reason: {reason}\n\nYour receipt number and the papers that you handed in stay valid. "
       "See its state on this page.\n{status_url}\n\n{operator}\n"}};
}

static MailWords corrected() {
  return {{"【{programme}】結果を訂正します（受付番号 {receipt_number}）",
           "[{programme}] The result is corrected ({receipt_number})"},
          {"{applicant} 様\n\n{course}への申込みについて、先にお知らせした結果を訂正します。\n"
           "訂正後の結果: {result}\n理由: {reason}\n\n現在の状況は次のページで確かめられます。\n"
           "{status_url}\n\n{operator}\n",
           "Dear {applicant},\n\nwe correct the result that we sent you for {course}.\n"
           "Result now: {result}\nReason: {reason}\n\nSee the state of your application on this "
           "page.\n{status_url}\n\n{operator}\n"}};
}

static MailWords message() {
  return {
      {"【{programme}】事務局からの連絡（受付番号 {receipt_number}）",
       "[{programme}] A message from the office ({receipt_number})"},
      {"{applicant} 様\n\n{course}への申込みについて、事務局から連絡があります。\n\n{message}\n\n"
       "返事は次のページから書けます。\n{status_url}\n\n{operator}\n",
       "Dear {applicant},\n\nthere is a message about your application for {course}.\n\n"
       "{message}\n\nYou can answer on this page.\n{status_url}\n\n{operator}\n"}};
}

std::optional<MailWords> standard_mail(MailEvent event) {
  switch (event) {
    case MailEvent::postponed:
      return postponed();
    case MailEvent::corrected:
      return corrected();
    case MailEvent::message:
      return message();
    case MailEvent::received:
    case MailEvent::returned:
    case MailEvent::accepted:
    case MailEvent::declined:
    case MailEvent::withdrawn:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace musubi::services
