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
    // In place of "bad_input", where everything that is wrong is said to a person.
    RefusalWords{"text_not_taken", "入力した内容を、このままでは保存できません。",
                 "What you wrote can't be kept as it is."},
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
    RefusalWords{"no_such_address_link", "リンクの期限が切れたか、新しいリンクが送られています。",
                 "The link has expired, or a newer one was mailed."},
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
    RefusalWords{"not_exported",
                 "ファイルを作れませんでした。少し待ってから、もう一度お試しください。",
                 "The file could not be made. Wait a moment, and try again."},
    RefusalWords{"cell_too_long",
                 "Excel のセルに入らない長さの文があります。CSV で保存してください。",
                 "A text is longer than a cell of Excel may be. Save the list as CSV."},
    RefusalWords{"too_many_rows",
                 "1つのファイルに入る件数を超えています。条件で絞り込んでください。",
                 "There are more applications than a file holds. Narrow the list."},
    RefusalWords{"too_many_long_jobs",
                 "書き出しは一度に5つまでです。どれかが終わるのを待つか、取り消してください。",
                 "Five files at a time: wait until one is made, or cancel one."},
    RefusalWords{"no_such_long_job",
                 "その書き出しは見つかりません。期限が過ぎたか、取り消されています。",
                 "There is no such file. Its time is over, or it was cancelled."},
    RefusalWords{"long_job_not_done", "ファイルはまだできていません。できるまで待ってください。",
                 "The file is not made yet. Wait until it is."},
    RefusalWords{"long_job_not_permitted",
                 "権限が変わり、このファイルの申込みを見られなくなりました。必要なら、もう一度書き"
                 "出してください。",
                 "Your permissions have changed, and you may no longer read what is in the file. "
                 "Make a new one if you need it."},
    RefusalWords{"long_job_file_gone", "ファイルはもうありません。もう一度書き出してください。",
                 "The file is no longer here. Make a new one."},
    RefusalWords{
        "long_job_given_up",
        "途中で何度も止まったため、やめました。もう一度試し、続くときは管理者に知らせてくだ"
        "さい。",
        "It was interrupted again and again, and was given up. Try again, and tell the "
        "administrator if it goes on."},
    RefusalWords{"long_job_unknown",
                 "サーバーが新しくなり、この処理を続けられません。もう一度試してください。",
                 "The server has changed and can't go on with it. Begin it again."},
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
    RefusalWords{"link_of_its_own",
                 "本人だけのリンクが入ったメールは送り直せません。本人が画面から改めて申請します。",
                 "This mail carries a link of its own and can't be sent again. Its reader asks for "
                 "a new one."},
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
        "確認のメールは1時間に5通までです。届いたメールを迷惑メールも含めて探すか、1時間後にもう"
        "一度お試しください。",
        "At most 5 confirmation mails an hour are sent. Look for those that arrived, also among "
        "the spam, or try again in an hour."},
    RefusalWords{"wrong_login",
                 "ログイン名かパスワードが違います。確かめてもう一度入力してください。",
                 "The login or the password is wrong. Check both and try again."},
    RefusalWords{"wrong_state",
                 "今の状態ではこの操作はできません。読み込み直して、状態を確かめてください。",
                 "This can't be done in the present state. Load it again and look at the state."},
    RefusalWords{"banned_person",
                 "この方には受講を取り消された記録があり、受講を決定できません。"
                 "不決定にするか、記録が誤っていれば先に取り消してください。",
                 "A ban of this person is on record, so nobody can accept the application. "
                 "Decline, or revoke the record first if it is wrong."},
    RefusalWords{"evidence_missing", "根拠（確かめた書類と綴りの番号など）を書いてください。",
                 "Write the evidence: which paper was seen, and where it is filed."},
    RefusalWords{"fact_in_the_future",
                 "事実の日付が今日より後です。その日になってから記録してください。",
                 "The fact is dated after today. Record it once it is so."},
    RefusalWords{"fact_is_recorded",
                 "同じ方の同じ事実が、同じ日付ですでに記録されています。一覧を確かめてください。",
                 "The same fact of the same day is recorded for this person already. See the "
                 "list."},
    RefusalWords{"fact_is_revoked",
                 "この記録はすでに取り消されています。読み込み直して、理由を確かめてください。",
                 "This record is revoked already. Load it again and read why."},
    RefusalWords{"furigana_wrong", "フリガナはカタカナで書いてください。",
                 "Write the furigana in katakana."},
    RefusalWords{"name_missing", "氏名を書いてください。", "Write the name."},
    RefusalWords{"namesake_to_confirm",
                 "フリガナと生年月日が同じで氏名の異なる方に、受講取消しの記録があります。別の方で"
                 "あることを確かめ、確かめた方法を理由に書いてください。",
                 "Somebody with the same furigana and date of birth is banned under another name. "
                 "Make sure that it is another person, and write as the reason how you know."},
    RefusalWords{"no_such_fact", "その記録は見つかりません。一覧から選んでください。",
                 "There is no such record. Choose one of the list."},
    RefusalWords{"not_completed",
                 "先に修了すべき研修の記録がなく、受講を決定できません。修了を確かめて記録するか、"
                 "不決定にしてください。",
                 "The training that comes first is not on record. Record its completion once you "
                 "have seen the evidence, or decline."},
    RefusalWords{"unknown_fact",
                 "この研修の要件にその事実を見るものはありません。一覧から選んでください。",
                 "No requirement of this programme reads that fact. Choose one of the list."},
    RefusalWords{"until_before_on", "終わりの日が始めの日より前です。日付を確かめてください。",
                 "The last day is before the first. Check both."},
    RefusalWords{"no_such_slot", "その日程は見つかりません。一覧から選んでください。",
                 "There is no such slot. Choose one of the list."},
    RefusalWords{"slot_changed",
                 "この日程は、先に受講者が決まったか、変更されています。読み込み直してください。",
                 "Somebody was given this slot or changed it meanwhile. Load the slots again."},
    RefusalWords{"slot_full",
                 "この日程は定員に達しています。別の日程を選ぶか、日程を追加してください。",
                 "All places of this slot are taken. Choose another one, or offer a further day."},
    RefusalWords{"slot_is_over", "過ぎた日は選べません。今日以降の日を選んでください。",
                 "This day has passed. Choose a later one."},
    RefusalWords{"slot_missing",
                 "このコースは日程を相談して決めます。空きのある日程を選んで決定してください。",
                 "The day of this course is arranged. Choose a slot with room to accept."},
    RefusalWords{"slot_not_asked",
                 "このコースの日程は決まっています。日程を選ばずに決定してください。",
                 "The days of this course are fixed. Leave the slot out."},
    RefusalWords{"slot_occupied",
                 "受講者の決まった日程は削除できません。先に別の日程へ移してください。",
                 "Somebody has a place in this slot. Move them to another one first."},
    RefusalWords{"slot_of_other_courses",
                 "この日程は別のコースのものです。このコースで使える日程を選んでください。",
                 "This slot is for other courses. Choose one that the course shares."},
    RefusalWords{"slot_outside_hours",
                 "コースの時間の外です。コースのページにある時間の中で選んでください。",
                 "These hours are outside those of the course. See its page."},
    RefusalWords{"slot_outside_period",
                 "コースの期間の外です。コースのページにある期間の中で選んでください。",
                 "This day is outside the period of the course. See its page."},
    RefusalWords{"slot_reversed", "終わりの時刻が始めの時刻より前です。時刻を確かめてください。",
                 "The slot ends before it starts. Check the hours."},
    RefusalWords{"slot_share_unknown", "どのコースで共用する日程かを選んでください。",
                 "Choose the courses that share the slot."},
    RefusalWords{"slots_not_shared",
                 "この研修に、日程を共用するコースはありません。別の研修を選んでください。",
                 "No course of this programme shares arranged days. Choose another programme."},
    RefusalWords{"venue_missing", "会場を書いてください。メールに載ります。",
                 "Write the venue. It is mailed."},
    RefusalWords{"first_day_over", "初日は明日以降の日にしてください。",
                 "Choose a first day after today."},
    RefusalWords{"group_not_eligible",
                 "要件を満たしていない方がいるため、受講を決定できません。確認結果を見てください。",
                 "A member of the group does not meet a requirement. See the findings."},
    RefusalWords{"no_such_inquiry", "問い合わせが見つかりません。アドレス全体を使ってください。",
                 "There is no such inquiry. Use the whole address."},
    RefusalWords{"note_missing", "金額の内訳を書いてください。見積りに載ります。",
                 "Explain the amount. It stands in the quote."},
    RefusalWords{"quote_lapsed",
                 "この見積りは有効期限を過ぎています。新しい見積りを事務局にお申し出ください。",
                 "This quote has lapsed. Ask the office for a new one."},
    RefusalWords{"quote_replaced",
                 "新しい見積りがあります。読み込み直して、その内容を確かめてください。",
                 "There is a newer quote. Load the page again and look at it."},
    RefusalWords{"refund_terms_missing", "返金の取り決めを書いてください。見積りに載ります。",
                 "Write what is agreed on refunds. It stands in the quote."},
    RefusalWords{"too_few_heads", "出張研修の最少人数に足りません。人数を確かめてください。",
                 "The group is smaller than on-site training takes. Check the number."},
    RefusalWords{"travel_not_charged", "この距離では交通費はかかりません。0円にしてください。",
                 "Travel is not charged for this distance. Set it to 0."},
    RefusalWords{"valid_until_over", "有効期限は今日以降の日にしてください。",
                 "Choose a last day that is not over."},
    // Of the desk's further steps.
    RefusalWords{"doubled_application", "同じ申込みが2回選ばれています。1回だけ選んでください。",
                 "An application was chosen twice. Choose each once."},
    RefusalWords{"mail_gone",
                 "この手続きのメールはもう送られました。取り消す代わりに、結果を訂正して"
                 "ください。",
                 "The mail about this step was sent. Correct the result instead, which t"
                 "ells the applicant."},
    RefusalWords{"message_missing", "連絡の本文がありません。書いてから送ってください。",
                 "The message is empty. Write something first."},
    RefusalWords{"message_too_long",
                 "連絡は2,000字までです。短くするか、2回に分けて送ってください。",
                 "A message has at most 2,000 characters. Shorten it, or send it in two."},
    RefusalWords{"no_such_override",
                 "その記録は見つからないか、すでに取り消されています。読み込み直してくだ"
                 "さい。",
                 "There is no such override, or it is revoked already. Load the applicat"
                 "ion again."},
    RefusalWords{"no_such_round",
                 "そのコースは、延期できる次の回ではありません。申込みの画面に示した回から選んで"
                 "ください。回がないときは不決定にするか、次の回の公開を待ってください。",
                 "That course is no later round of this one. Choose one of those that the "
                 "application shows; where it shows none, decline or publish a later round."},
    RefusalWords{"not_overridable",
                 "この要件は、理由を付けても満たしたことにできません。差し戻すか、事実を"
                 "確認するか、不決定にしてください。",
                 "No reason opens this condition. Return the application, confirm the fa"
                 "ct, or decline."},
    RefusalWords{"nothing_to_undo",
                 "取り消せる手続きはありません。読み込み直して、経過を確かめてください。",
                 "No step can be taken back. Load the application again and look at its "
                 "history."},
    RefusalWords{"overridden_already",
                 "この要件にはすでに理由が記録されています。読み込み直してください。",
                 "The condition is set aside already. Load the application again."},
    RefusalWords{
        "day_gone",
        "元の日程は、ほかの方に決まったか、変更・削除されたか、過ぎています。手続きは取り消さず"
        "そのままです。別の日程へ移すか、結果を訂正してください。",
        "The arranged day was given to somebody else, changed or deleted meanwhile, or is "
        "over. The step stays as it is: move the application to another day, or correct "
        "the result."},
    RefusalWords{"place_gone",
                 "元の枠はほかの方に決まりました。取り消すには、先に枠を空けてください。",
                 "The place went to somebody else meanwhile. Free a place first to take "
                 "this back."},
    RefusalWords{"preview_changed",
                 "確認のあとに内容が変わりました。何も実行していません。新しい結果を確か"
                 "めてください。",
                 "Something has changed since the preview. Nothing was done. Look at wha"
                 "t would happen now."},
    RefusalWords{"same_decision", "すでにその結果になっています。もう一方の結果を選んでください。",
                 "The result is that already. Choose the other one."},
    RefusalWords{"standing_errors",
                 "満たされていない要件があるため、受講を決定できません。下に示した点をす"
                 "べて確かめてください。",
                 "Conditions that are not met stand in the way of accepting. Please see "
                 "to every point below."},
    RefusalWords{"too_many_messages", "読まれていない連絡が20件あります。返事をお待ちください。",
                 "20 messages wait to be read. Please wait for the answer."},
    RefusalWords{"undo_instead",
                 "申込者にはまだ知らせていません。訂正ではなく、取り消してください。",
                 "The applicant was not told yet. Undo the decision instead of correctin"
                 "g it."},
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
    RefusalWords{"same_address", "いまと同じアドレスです。新しいアドレスを書いてください。",
                 "This is the present address. Write the new one."},
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
