// The table of wordings, sorted by key. Each says what is needed, what is now and what to do next;
// a wording that says that a rule is met has nothing to do next. The first word of a key is its
// module.
#include <algorithm>
#include <array>
#include <iterator>

#include "domain/findings/message.h"
#include "domain/findings/selection_wordings.h"

namespace musubi {

static constexpr MessagePattern wordings[] = {
    {"address.changed",
     "確認済みのメールアドレスは、ここでは変えられません。元に戻し、申込みの状況のページから変更し"
     "て"
     "ください。",
     "The confirmed e-mail address can't be changed here. Put it back, and change it on the page "
     "of "
     "your application."},
    {"address.not_confirmed",
     "メールアドレスの確認がまだ済んでいません。「確認のメールを送る」を押し、届いたメールのリンク"
     "を"
     "開いてください。",
     "The e-mail address is not confirmed yet. Have the confirmation mail sent, and open the link "
     "in it."},
    {"application.same_person",
     "同じフリガナと生年月日の申込みが、このコースにほかにもあります（受付番号 {numbers}）。同じ"
     "人か確かめ、重なっていれば一方を取り下げてもらってください。",
     "There are other applications for this course with the same furigana and date of birth "
     "(number {numbers}). Find out whether it is the same person; if so, have one withdrawn."},
    {"call.by_arrangement",
     "{course}の日程は申込みごとに決めます。申し込む前に事務局に問い合わせてください。",
     "The dates of {course} are agreed with each applicant. Ask the office before you apply."},
    {"call.closed", "{course}の申込みの受付は終わりました。次の募集をお待ちください。",
     "Applications for {course} have closed. Wait for the next call."},
    {"call.not_taken_here",
     "この研修の申込みは、まだこのサイトでは受け付けていません。案内に書かれた方法で申し込んでくだ"
     "さい。",
     "This site does not take applications for this programme yet. Apply in the way that the "
     "notice describes."},
    {"call.not_yet",
     "{course}の申込みの受付はまだ始まっていません。始まってから申し込んでください。",
     "Applications for {course} have not opened yet. Apply once they have."},
    {"call.open", "{course}は申込みを受け付けています。", "{course} is open for applications."},
    {"call.undecided", "{course}の受付期間はまだ決まっていません。決まるまでお待ちください。",
     "The application period of {course} is not decided yet. Wait until it is."},
    {"completion.assignment", "事前課題の提出が必要です。", "The assignment must be handed in."},
    {"completion.curriculum", "全課程の受講が必要です。", "The whole curriculum must be attended."},
    {"completion.exercises", "演習の手技すべての合格が必要です。",
     "Every act of the exercises must be passed."},
    {"completion.lectures", "講義{required}コマの視聴が必要です（現在 {watched}コマ）。",
     "{required} lectures must be watched (now {watched})."},
    {"completion.lectures_unknown",
     "講義の視聴の記録がまだありません。記録が届くまでお待ちください。",
     "No lecture record has arrived yet. Wait until it has."},
    {"completion.practicum", "実地研修の項目すべての修了が必要です。",
     "Every item of the practicum must be completed."},
    {"completion.session", "研修当日の出席が必要です。", "The session must be attended."},
    {"completion.survey", "アンケートへの回答が必要です。", "The survey must be answered."},
    {"completion.test", "試験の合格が必要です。", "The test must be passed."},
    {"eligibility.alternatives_open",
     "{requirement}（まだ判断できません）。未回答の項目に回答し、必要な資料を提出して事務局の確認"
     "をお待ちください。",
     "{requirement} (this can't be decided yet). Answer the open questions, send the papers "
     "needed and wait for the office's check."},
    {"eligibility.ban_unknown",
     "{requirement}（過去の記録をまだ照合していません）。事務局の照合をお待ちください。",
     "{requirement} (past records have not been compared yet). Wait until the office has "
     "compared them."},
    {"eligibility.banned",
     "{requirement}（受講をお断りする記録があります）。心当たりがない場合は事務局にお問い合わせく"
     "ださい。",
     "{requirement} (a refusal of further courses is on record). Ask the office if you believe "
     "that this is a mistake."},
    {"eligibility.born_after_first_day",
     "{requirement}（生年月日が初日 {first_day} より後です）。生年月日を確かめてください。",
     "{requirement} (the date of birth is after the first day, {first_day}). Check the date of "
     "birth."},
    {"eligibility.completion_not_looked_up",
     "{requirement}"
     "（修了の記録は、申込みの後に研修機関が確認します）。そのまま申し込んでください。",
     "{requirement} (the institution looks up its records of completion after the application). "
     "You can apply meanwhile."},
    {"eligibility.completion_pending",
     "{requirement}（ここでの修了の記録がなく、他での修了は事務局が未確認です）。修了を示す書類を"
     "提出し、確認をお待ちください。",
     "{requirement} (no completion here is on record, and the office has not checked one "
     "elsewhere). Send a paper that shows the completion and wait for the check."},
    {"eligibility.composition_unanswered",
     "{requirement}（現在 {current}、標準 {standard}、職種が未回答の方がいるため、まだ判断できま"
     "せん）。職種に回答してください。",
     "{requirement} (now {current}, the standard is {standard}, a profession is not answered, so "
     "this can't be decided yet). Answer the profession."},
    {"eligibility.confirmation_pending",
     "{requirement}（事務局の確認がまだ記録されていません）。示せる資料を提出し、確認をお待ちくだ"
     "さい。",
     "{requirement} (the office has not recorded its check yet). Send papers that show it and "
     "wait for the check."},
    {"eligibility.excluded_answer",
     "{requirement}（現在の回答は認められません）。回答を確かめ、選び直せない場合は事務局に相談し"
     "てください。",
     "{requirement} (the present answer is not accepted). Check the answer, or ask the office if "
     "you can't change it."},
    {"eligibility.first_day_undecided",
     "{requirement}（研修の初日が未定のため、まだ判断できません）。初日が決まるまでお待ちください"
     "。",
     "{requirement} (the first day is not set, so this can't be decided yet). Wait until the "
     "first day is set."},
    {"eligibility.head_count", "{requirement}（現在 {current}名）。",
     "{requirement} (now {current})."},
    {"eligibility.holds_none",
     "{requirement}（選んだ回答に該当するものがありません）。該当するものがあれば選び直し、なけれ"
     "ば事務局に相談してください。",
     "{requirement} (no answer chosen so far counts). Choose one that counts if you have it, or "
     "ask the office."},
    {"eligibility.members_too_few",
     "{requirement}（現在 {current}名、必要 {limit}名以上）。該当する方を加えるか、回答を確かめて"
     "ください。",
     "{requirement} (now {current}, at least {limit} needed). Add people who count, or check the "
     "answers."},
    {"eligibility.members_too_many",
     "{requirement}（現在 {current}名、上限 {limit}名）。{excess}名減らしてください。",
     "{requirement} (now {current}, at most {limit} allowed). Remove {excess}."},
    {"eligibility.members_unanswered",
     "{requirement}（現在 {current}名、必要 {limit}名以上、未回答 {unanswered}名のため、まだ判断"
     "できません）。未回答の方の項目に回答してください。",
     "{requirement} (now {current}, at least {limit} needed, {unanswered} not answered, so this "
     "can't be decided yet). Answer for those members."},
    {"eligibility.no_alternative",
     "{requirement}（どれにも該当していません）。該当するものがあれば回答を直し、なければ事務局に"
     "相談してください。",
     "{requirement} (none of these is met). Correct the answers if one is, or ask the office."},
    {"eligibility.no_members", "{requirement}（現在 0名）。メンバーを入力してください。",
     "{requirement} (now 0 members). Enter the members."},
    {"eligibility.none_marked",
     "{requirement}（現在 {current}名）。名簿の中から1名を選んでください。",
     "{requirement} (now {current}). Choose one person from the roster."},
    {"eligibility.not_completed",
     "{requirement}（修了の記録がありません）。先に必要な研修を修了してから申し込んでください。",
     "{requirement} (no completion is on record). Complete the required course first, then apply."},
    {"eligibility.not_confirmed",
     "{requirement}（事務局の確認では該当しません）。示せる資料があれば事務局に提出してください。",
     "{requirement} (the office found that this is not so). Send the office papers that show it, "
     "if you have them."},
    {"eligibility.not_declared",
     "{requirement}（現在の回答は「いいえ」です）。満たすことを確かめたら「はい」と回答してくださ"
     "い。",
     "{requirement} (the present answer is “no”). Answer “yes” once you have made sure that "
     "you meet it."},
    {"eligibility.not_reached",
     "{requirement}（現在の最大 {current}、必要 {limit}以上）。該当する方を加えるか、回答を確かめ"
     "てください。",
     "{requirement} (highest now {current}, at least {limit} needed). Add somebody who reaches "
     "it, or check the answers."},
    {"eligibility.not_standard",
     "{requirement}（現在 {current}、標準 {standard}）。標準に合わせるか、このまま提出して事務局"
     "の判断を受けてください。",
     "{requirement} (now {current}, the standard is {standard}). Match the standard, or submit "
     "as it is and the office decides."},
    {"eligibility.old_enough", "{requirement}（初日に満{age}歳）。",
     "{requirement} (aged {age} on the first day)."},
    {"eligibility.participated",
     "{requirement}（過去に参加した記録があります）。記録が違うと思われる場合は事務局に連絡してく"
     "ださい。",
     "{requirement} (an earlier participation is on record). Tell the office if the record is "
     "wrong."},
    {"eligibility.participated_in_part",
     "{requirement}（地域の一部に過去の参加の記録があります）。参加の可否は事務局が判断しますので"
     "、これまでの参加の状況を事務局に伝えてください。",
     "{requirement} (part of the region has taken part before). The office decides: tell it how "
     "that part took part."},
    {"eligibility.participation_unknown",
     "{requirement}（過去の参加の記録をまだ照合していません）。事務局の照合をお待ちください。",
     "{requirement} (earlier participation has not been looked up yet). Wait until the office "
     "has looked it up."},
    {"eligibility.reach_unanswered",
     "{requirement}（必要 {limit}以上、未回答 {unanswered}名のため、まだ判断できません）。未回答"
     "の方の項目に回答してください。",
     "{requirement} (at least {limit} needed, {unanswered} not answered, so this can't be "
     "decided yet). Answer for those members."},
    {"eligibility.reached", "{requirement}（現在の最大 {current}）。",
     "{requirement} (highest now {current})."},
    {"eligibility.satisfied", "{requirement}（満たしています）。", "{requirement} (met)."},
    {"eligibility.several_marked", "{requirement}（現在 {current}名）。1名だけにしてください。",
     "{requirement} (now {current}). Leave only one."},
    {"eligibility.standard", "{requirement}（現在 {current}）。", "{requirement} (now {current})."},
    {"eligibility.submitter_not_entitled",
     "{requirement}（現在の提出者は該当しません）。該当する窓口に提出を依頼し、特別な事情があれば"
     "事務局に連絡してください。",
     "{requirement} (the present submitter is not one of them). Ask one of them to submit, or "
     "contact the office in special circumstances."},
    {"eligibility.submitter_staff",
     "{requirement}（事務局が例外として入力しています）。例外とする理由を記録してください。",
     "{requirement} (the office enters this as an exception). Record the reason for the "
     "exception."},
    {"eligibility.submitter_unknown",
     "{requirement}（提出者の立場がまだ分かりません）。所属を登録してから提出してください。",
     "{requirement} (the role of the submitter is not known yet). Register the organisation "
     "before you submit."},
    {"eligibility.too_young",
     "{requirement}（初日に満{age}歳、必要 満{limit}歳以上）。満{limit}歳になってから始まる回に申"
     "し込んでください。",
     "{requirement} (aged {age} on the first day, {limit} needed). Apply for a round that begins "
     "after you turn {limit}."},
    {"eligibility.unanswered",
     "{requirement}（未回答のため、まだ判断できません）。この項目に回答してください。",
     "{requirement} (not answered, so this can't be decided yet). Answer this question."},
    {"form.not_a_date", "{label}は実在する日付を入力してください（例 2026-05-29、入力 {value}）。",
     "Enter {label} as a date that exists, such as 2026-05-29 (you typed {value})."},
    {"form.not_a_number",
     "{label}は数字で入力してください（単位 {unit}、小数は3桁まで、入力 {value}）。",
     "Enter {label} as a number of {unit}, with up to three decimals (you typed {value})."},
    {"form.not_a_phone", "{label}は市外局番から10桁か11桁の電話番号を1つ入力してください。",
     "Enter {label} as one telephone number of 10 or 11 digits with its area code."},
    {"form.not_an_email", "{label}はメールアドレスを1つ、name@example.jp の形で入力してください。",
     "Enter {label} as one e-mail address, such as name@example.jp."},
    {"form.not_kana",
     "{label}はカタカナで入力してください（ひらがなと半角カナは全角カタカナに直します）。",
     "Enter {label} in katakana (hiragana and half-width kana are converted)."},
    {"form.number_too_large",
     "{label}は{limit}{unit}以下で入力してください（現在 {value}{unit}）。",
     "{label} must be at most {limit} {unit} (now {value} {unit}). Correct the number."},
    {"form.number_too_small",
     "{label}は{limit}{unit}以上で入力してください（現在 {value}{unit}）。",
     "{label} must be at least {limit} {unit} (now {value} {unit}). Correct the number."},
    {"form.required", "「{label}」が未記入です。入力するか選んでください。",
     "“{label}” is not answered. Enter or choose an answer."},
    {"form.several_answers",
     "{label}の回答は1つだけです（現在 {value}つ）。1つだけにしてください。",
     "{label} takes one answer ({value} were given). Give only one."},
    {"form.too_long", "{label}は{limit}文字までです（現在 {value}文字）。短くしてください。",
     "{label} may have up to {limit} characters (now {value}). Shorten it."},
    {"form.unknown_choice", "{label}は示された選択肢から選んでください（入力 {value}）。",
     "Choose {label} from the choices shown (you sent {value})."},
    {"form.unknown_field",
     "この申込書にない項目「{field}」が送られました。画面を読み込み直して、もう一度送ってください"
     "。",
     "The form has no question named “{field}”. Reload the page and send the form again."},
    {"form.unreadable",
     "{label}に使えない文字（改行や制御文字など）が含まれています。入力し直してください。",
     "{label} contains characters that can't be used, such as line breaks or control characters. "
     "Type it again."},
    {"on_site.heads_differ",
     "受講する方は見積りの {limit}名ちょうどを入力してください（現在 "
     "{current}名）。人数が変わるとき"
     "は、事務局に見積りのやり直しを申し出てください。",
     "Enter exactly the {limit} people of the quote (now {current}). If the number changes, ask "
     "the "
     "office for a new quote."},
    {"on_site.inquiry_too_late",
     "{wished} に始めるには、{due} までのお問い合わせが必要です。後の日を希望してください。",
     "To begin on {wished}, the inquiry had to arrive by {due}. Wish for a later day."},
    {"on_site.outside_period",
     "出張研修の期間は {first} から {last} までです。この中の日を希望してください。",
     "On-site training takes place from {first} to {last}. Wish for a day within."},
    {"on_site.too_few",
     "出張研修は {limit}名以上のグループで受けられます（現在 "
     "{current}名）。人数を増やすか、研修室での"
     "回に申し込んでください。",
     "On-site training takes groups of at least {limit} (now {current}). Add people, or apply for "
     "a "
     "round at the training room."},
    {"privacy.agreed", "「{wording}」を確かめています。", "Agreed: “{wording}”."},
    {"privacy.to_be_agreed", "次の内容を確認して、チェックを付けてください：「{wording}」。",
     "Read this and tick its box: “{wording}”."},
    {"privacy.unknown_statement",
     "この申込書にない確認事項「{statement}」が送られました。画面を読み込み直して、もう一度送って"
     "ください。",
     "The form has no statement named “{statement}”. Reload the page and send the form again."},
    {"records.namesake",
     "{requirement}（フリガナと生年月日が同じで、氏名の異なる方の記録があります）。本人かどうかを"
     "確かめてください。",
     "{requirement} (there is a record of somebody with the same furigana and date of birth but "
     "another written name). Make sure whether it is the same person."},
};

static constexpr auto catalogue = [] {
  std::array<MessagePattern, std::size(wordings) + std::size(selection_wordings)> all{};
  std::ranges::copy(selection_wordings, std::ranges::copy(wordings, all.begin()).out);
  return all;
}();

static_assert(std::ranges::is_sorted(catalogue, {}, &MessagePattern::key));

std::span<const MessagePattern> message_catalogue() { return catalogue; }

}  // namespace musubi
