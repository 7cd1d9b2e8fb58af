#include "http/api/refusal_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "http/api/document_refusals.h"

namespace musubi::http {

static constexpr std::array refusals{
    RefusalWords{"bad_input",
                 "リクエストの形式が正しくありません。input_problems と api/openapi.yaml を確かめて"
                 "ください。",
                 "The request does not have the form that this call expects: see "
                 "input_problems, and api/openapi.yaml for the form."},
    RefusalWords{"call_not_open",
                 "このコースは、いま申込みを受け付けていません。受付期間を確かめてください。",
                 "Applications for this course are not open now. Look at its dates."},
    RefusalWords{"capacity_undecided",
                 "定員が未定のため、まだ受講を決定できません。先に定員を設定してください。",
                 "The capacity is undecided, so nobody can be accepted yet. Set it first."},
    RefusalWords{"changed_meanwhile",
                 "他の人がこの申込みを先に変更しました。読み込み直して、変更を確かめてください。",
                 "Somebody changed this application meanwhile. Load it again and look at the "
                 "change."},
    RefusalWords{
        "draft_changed",
        "ほかの端末で、この下書きが先に保存されました。新しい内容を確かめて、どちらを残すか選"
        "んでください。",
        "Another device has saved this draft meanwhile. Look at the newer content and "
        "choose which to keep."},
    RefusalWords{"draft_too_large",
                 "下書きが大きすぎます（上限 64 KiB）。長い回答を短くしてください。",
                 "The draft is too large (at most 64 KiB). Shorten the long answers."},
    RefusalWords{"full",
                 "定員に達しているため、受講を決定できません。不決定にするか、取下げを待って"
                 "ください。",
                 "All places are taken. Decline, or wait for a withdrawal."},
    RefusalWords{
        "incomplete",
        "書類がそろっていないため、受講を決定できません。提出を待つか、理由を書いて決定してくだ"
        "さい。",
        "Papers are missing, so it can't be accepted. Wait for them, or accept with a "
        "reason."},
    RefusalWords{"no_such_application",
                 "申込みが見つかりません。メールに書かれたアドレス全体を使ってください。",
                 "There is no such application. Use the whole address of the mail."},
    RefusalWords{"no_such_course", "この研修にそのコースはありません。一覧から選んでください。",
                 "The programme has no such course. Choose one of its page."},
    RefusalWords{"no_such_draft",
                 "下書きが見つかりません。提出済みか、破棄されたか、保存期限を過ぎています。",
                 "There is no such draft. It was handed in, discarded, or has expired."},
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
    RefusalWords{
        "too_many_confirmations",
        "この下書きの確認メールは1時間に5通までです。届いたメールを迷惑メールも含めて探すか、1時"
        "間後にもう一度お試しください。",
        "At most 5 confirmation mails an hour are sent for a draft. Look for those that "
        "arrived, also among the spam, or try again in an hour."},
    RefusalWords{"wrong_login",
                 "ログイン名かパスワードが違います。確かめてもう一度入力してください。",
                 "The login or the password is wrong. Check both and try again."},
    RefusalWords{"wrong_state",
                 "今の状態ではこの操作はできません。読み込み直して、状態を確かめてください。",
                 "This can't be done in the present state. Load it again and look at the state."},
};

static constexpr std::array account_refusals{
    RefusalWords{"account_exists",
                 "このログイン名のアカウントがあります。ログイン画面からパスワードを再設定して"
                 "ください。",
                 "There is an account with this login. Set a new password from the sign-in page."},
    RefusalWords{
        "account_holds_more",
        "このアカウントには、あなたにない権限があります。その権限を持つ人に頼んでください。",
        "This account holds grants that you do not hold. Ask somebody who does."},
    RefusalWords{"account_is_active",
                 "このアカウントにはパスワードが設定されています。再設定はログイン画面から申請"
                 "できます。",
                 "This account has its password already. A new one is asked for on the sign-in "
                 "page."},
    RefusalWords{"email_format", "メールアドレスの形が正しくありません。確かめてください。",
                 "This is no mail address. Please check it."},
    RefusalWords{"email_length", "メールアドレスが長すぎます。確かめてください。",
                 "The mail address is too long. Please check it."},
    RefusalWords{"email_several", "メールアドレスは、空白やカンマを入れずに1つだけ書いてください。",
                 "Write one mail address, without spaces and commas."},
    RefusalWords{"grant_expired", "権限の期限が過ぎています。後の日時を選んでください。",
                 "The end of the grant has passed. Choose a later one."},
    RefusalWords{"grant_is_revoked", "この権限はすでに取り消されています。読み込み直してください。",
                 "This grant was revoked already. Load the page again."},
    RefusalWords{
        "grant_not_held",
        "自分が同じ範囲と期間で持つ権限だけを与えられます。権限を減らすか、範囲を狭めるか、"
        "期限を早めてください。",
        "You can give only what you hold yourself in this scope and for as long. Choose "
        "fewer verbs, a narrower scope or an earlier end."},
    RefusalWords{"grant_reason_missing", "理由を書いてください。記録に残ります。",
                 "Write a reason. It is kept in the record."},
    RefusalWords{
        "last_administrator",
        "全体のアカウント管理ができる最後の人です。先にほかの人へこの権限を与えてください。",
        "This is the last account that manages the whole platform. Give the grant to "
        "somebody else first."},
    RefusalWords{"name_missing", "名前を書いてください。", "Write a name."},
    RefusalWords{"no_such_account", "そのアカウントは見つかりません。一覧から選んでください。",
                 "There is no such account. Choose one of the list."},
    RefusalWords{"no_such_grant", "その権限は見つかりません。一覧から選んでください。",
                 "There is no such grant. Choose one of the list."},
    RefusalWords{"no_such_link",
                 "このリンクは使えません。期限が切れたか、すでに使われています。もう一度申請して"
                 "ください。",
                 "This link does not work: it has expired or was used. Ask for a new one."},
    RefusalWords{"no_such_session", "そのログインは見つかりません。すでに終了しています。",
                 "There is no such session. It has ended already."},
    RefusalWords{"second_factor_needed", "認証コードを入力してください。",
                 "Enter the code of your authenticator app."},
    RefusalWords{"second_factor_not_asked",
                 "このログインでは認証コードは必要ありません。読み込み直してください。",
                 "This session waits for no code. Load the page again."},
    RefusalWords{"second_factor_not_begun",
                 "認証アプリの登録が始まっていません。最初からやり直してください。",
                 "No authenticator app is being set up. Begin again."},
    RefusalWords{"second_factor_not_set_up",
                 "認証アプリが登録されていません。先に登録してください。",
                 "There is no second factor. Set one up first."},
    RefusalWords{"second_factor_required",
                 "職員は認証アプリなしでは使えません。代わりに別の認証アプリを登録してください。",
                 "Staff can't do without a second factor. Set up another one instead."},
    RefusalWords{"second_factor_to_set_up", "先に認証アプリを登録してください。",
                 "Set up your authenticator app first."},
    RefusalWords{"too_many_attempts",
                 "失敗が続いたため、あと{seconds}秒待ってからお試しください。メールでパスワードを"
                 "再設定することもできます。",
                 "Too many tries have failed. Wait {seconds} seconds, or set a new password by "
                 "mail."},
    RefusalWords{"wrong_code",
                 "認証コードが違うか、すでに使われています。次のコードを待って入力してください。",
                 "The code is wrong or was used already. Wait for the next one."},
    RefusalWords{"wrong_password", "現在のパスワードが違います。もう一度入力してください。",
                 "The current password is wrong. Try again."},
};

static const RefusalWords* find_words(std::span<const RefusalWords> list, std::string_view code) {
  const auto words = std::ranges::find(list, code, &RefusalWords::code);
  return words == list.end() ? nullptr : &*words;
}

std::string refusal_words(const Error& error, Language language) {
  for (const std::span<const RefusalWords> table :
       {std::span<const RefusalWords>{refusals}, std::span<const RefusalWords>{account_refusals},
        document_refusals()}) {
    if (const RefusalWords* words = find_words(table, error.code)) {
      return std::string{language == Language::ja ? words->ja : words->en};
    }
  }
  return error.detail;
}

}  // namespace musubi::http
