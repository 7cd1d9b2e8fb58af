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
};

std::string refusal_words(const Error& error, Language language) {
  const auto words = std::ranges::find(refusals, error.code, &RefusalWords::code);
  if (words == refusals.end()) {
    return error.detail;
  }
  return std::string{language == Language::ja ? words->ja : words->en};
}

}  // namespace musubi::http
