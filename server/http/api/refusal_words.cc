#include "http/api/refusal_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "http/api/document_refusals.h"

namespace musubi::http {

static constexpr std::array refusals{
    RefusalWords{"bad_input",
                 "リクエストの形式が正しくありません。input_problems と api/openapi.yaml を確かめて"
                 "ください。",
                 "The request does not have the form that this call expects: see "
                 "input_problems, and api/openapi.yaml for the form."},
    RefusalWords{"capacity_undecided",
                 "定員が未定のため、まだ受講を決定できません。先に定員を設定してください。",
                 "The capacity is undecided, so nobody can be accepted yet. Set it first."},
    RefusalWords{"changed_meanwhile",
                 "他の人がこの申込みを先に変更しました。読み込み直して、変更を確かめてください。",
                 "Somebody changed this application meanwhile. Load it again and look at the "
                 "change."},
    RefusalWords{"full",
                 "定員に達しているため、受講を決定できません。不決定にするか、取下げを待って"
                 "ください。",
                 "All places are taken. Decline, or wait for a withdrawal."},
    RefusalWords{"no_such_application",
                 "申込みが見つかりません。メールに書かれたアドレス全体を使ってください。",
                 "There is no such application. Use the whole address of the mail."},
    RefusalWords{"no_such_course", "この研修にそのコースはありません。一覧から選んでください。",
                 "The programme has no such course. Choose one of its page."},
    RefusalWords{"no_such_programme", "その研修は見つかりません。一覧から選んでください。",
                 "There is no such programme. Choose one of the catalogue."},
    RefusalWords{"not_eligible",
                 "このままでは申し込めません。下に示した点をすべて確かめてください。",
                 "The application can't be handed in yet. Please see to every point below."},
    RefusalWords{"not_printed",
                 "受付票を作れませんでした。少し待ってから、もう一度お試しください。",
                 "The receipt could not be printed. Wait a moment, and try again."},
    RefusalWords{"not_signed_in",
                 "ログインしていないか、時間が経って終了しました。もう一度ログイン"
                 "してください。",
                 "You are not signed in, or the session has ended. Sign in again."},
    RefusalWords{"reason_missing", "理由を書いてください。申込者へのメールに載り、記録に残ります。",
                 "Write a reason. It is mailed to the applicant and kept."},
    RefusalWords{"already_sent",
                 "このメールはすでに送られました。訂正を知らせるメールを送ってください。",
                 "The mail was sent already. Send a correction instead."},
    RefusalWords{"already_sent_again",
                 "このメールはもう再送されています。新しいメールを確かめてください。",
                 "This mail was sent again already. Look at the newest one."},
    RefusalWords{"already_settled",
                 "このメールは送られないことになっています。取り消すものはありません。",
                 "This mail will not be sent. Nothing is left to recall."},
    RefusalWords{"being_sent", "このメールは今送られています。少し待ってから確かめてください。",
                 "The mail is being sent at this moment. Look again in a minute."},
    RefusalWords{"mail_words_missing",
                 "このメールに必要な文がありません。理由などの文を書いてください。",
                 "The mail lacks words that it must have. Write the reason, or what it tells."},
    RefusalWords{"no_longer_true",
                 "このメールの内容は、今の申込みと合いません。新しいメールを送ってください。",
                 "What the mail says is no longer so. Write a new one."},
    RefusalWords{"no_mail_wording",
                 "この研修には、このメールの文がありません。研修の担当者に知らせてください。",
                 "The programme has no wording for this mail. Tell those who keep the programme."},
    RefusalWords{"no_such_mail", "メールが見つかりません。一覧から選んでください。",
                 "There is no such mail. Choose one of the list."},
    RefusalWords{"no_such_mail_event", "その種類のメールはありません。",
                 "There is no mail of this kind."},
    RefusalWords{"not_sent", "送信済みのメールだけを不達にできます。",
                 "Only a mail that was sent can have come back."},
    RefusalWords{"not_settled_yet",
                 "このメールはこれから送られます。結果を待つか、送信を取り消してください。",
                 "The mail will still be sent. Wait for its outcome, or recall it."},
    RefusalWords{"wrong_login",
                 "ログイン名かパスワードが違います。確かめてもう一度入力してください。",
                 "The login or the password is wrong. Check both and try again."},
    RefusalWords{"wrong_state",
                 "今の状態ではこの操作はできません。読み込み直して、状態を確かめてください。",
                 "This can't be done in the present state. Load it again and look at the state."},
};

std::string refusal_words(const Error& error, Language language) {
  for (const std::span<const RefusalWords> table :
       {std::span<const RefusalWords>{refusals}, document_refusals()}) {
    const auto words = std::ranges::find(table, error.code, &RefusalWords::code);
    if (words != table.end()) {
      return std::string{language == Language::ja ? words->ja : words->en};
    }
  }
  return error.detail;
}

}  // namespace musubi::http
