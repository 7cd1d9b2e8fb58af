#include "http/api/refusal_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace musubi::http {

struct RefusalWords {
  std::string_view code;
  std::string_view ja;
  std::string_view en;
};

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
    RefusalWords{"not_signed_in",
                 "ログインしていないか、時間が経って終了しました。もう一度ログイン"
                 "してください。",
                 "You are not signed in, or the session has ended. Sign in again."},
    RefusalWords{"reason_missing", "理由を書いてください。申込者へのメールに載り、記録に残ります。",
                 "Write a reason. It is mailed to the applicant and kept."},
    RefusalWords{"wrong_login",
                 "ログイン名かパスワードが違います。確かめてもう一度入力してください。",
                 "The login or the password is wrong. Check both and try again."},
    RefusalWords{"wrong_state",
                 "今の状態ではこの操作はできません。読み込み直して、状態を確かめてください。",
                 "This can't be done in the present state. Load it again and look at the state."},
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
    RefusalWords{"no_such_fact",
                 "この申込みの要件に、その事項はありません。一覧から選んでください。",
                 "No condition of this application reads that fact. Choose one of the li"
                 "st."},
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

std::string refusal_words(const Error& error, Language language) {
  const auto words = std::ranges::find(refusals, error.code, &RefusalWords::code);
  if (words == refusals.end()) {
    return error.detail;
  }
  return std::string{language == Language::ja ? words->ja : words->en};
}

}  // namespace musubi::http
