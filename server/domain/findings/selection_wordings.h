// The wordings of selections, sorted by key. A team is told about itself and the rules only.
#pragma once

#include "domain/findings/message.h"

namespace musubi {

constexpr MessagePattern selection_wordings[] = {
    {"selection.class_behind",
     "{session}で貴チームが入れる席は、優先区分「{last}"
     "」のチームまでで埋まりました。貴チームの区分は「{own}」です。",
     "The seats of {session} that your team could take went to teams up to class \"{last}\"; your "
     "team is in class \"{own}\"."},
    {"selection.declined", "{session}は、辞退されたため選考していません。",
     "{session} was left out, because your team declined it."},
    {"selection.group_limit",
     "{session}は、{group}のチームを{max}"
     "チームまでしか受け入れません。上位のチームで上限に達しました"
     "。",
     "{session} takes at most {max} teams of {group}, and teams with a higher priority reached "
     "that limit."},
    {"selection.lottery_behind",
     "{session}で貴チームが入れる席は、同じ優先順位のチームの抽選で埋まりました。貴チームの番号は "
     "{own}、最後に選定されたチームの番号は {last} です（小さい番号が先です）。",
     "The seats of {session} that your team could take went by lottery among teams of equal "
     "priority. Your number is {own}, that of the last team selected is {last}; the smaller number "
     "comes first."},
    {"selection.no_free_seat",
     "{session}"
     "には、この回で貴チームが使える空席がありませんでした。優先枠か、前の回からの席だけでした。",
     "{session} had no free seat for your team in this round: only reserved seats, or seats that "
     "teams keep from an earlier round."},
    {"selection.not_needed", "希望のより高い会場の席があるため、{session}では選考していません。",
     "{session} was not needed, because your team has a seat that it ranked higher."},
    {"selection.obtained_before", "{session}の席は、前の回から引き続き貴チームのものです。",
     "The seat at {session} remains your team's from an earlier round."},
    {"selection.obtained_open", "{session}に選定されました。", "Selected for {session}."},
    {"selection.obtained_reserved", "{session}に、{group}の優先枠で選定されました。",
     "Selected for {session}, on a seat reserved for {group}."},
    {"selection.outranked",
     "{session}"
     "で貴チームが入れる席は、公表した規則で先になるチームで埋まりました。関わるチームが少ないため"
     "、詳しい内訳は示しません。",
     "The seats of {session} that your team could take went to teams that come first by the "
     "published rules. Few teams are concerned, so no details are given."},
    {"selection.score_behind",
     "{session}で貴チームが入れる席は、同じ優先区分のなかで「{criterion}"
     "」の順に埋まりました。貴チームの値は {own} です。",
     "The seats of {session} that your team could take went by the order of \"{criterion}\" within "
     "the class; your team has {own}."},
    {"selection.summary_no_choice", "希望の会場が残っていないため、選定されていません。",
     "Not selected, because no choice of your team is left."},
    {"selection.summary_selected", "第{rank}希望の{session}に選定されました。",
     "Selected for {session}, choice number {rank} of your team."},
    {"selection.summary_set_aside",
     "貴施設が上位に順位づけたチームが参加するため、このチームは選考していません。",
     "Not considered, because your institution ranked other teams first."},
    {"selection.summary_waiting",
     "選定されませんでした。希望された会場の補欠になっています。席が空くと、同じ規則と番号で選考し"
     "ま"
     "す。",
     "Not selected. Your team is on the waiting list of the sessions that it wanted; seats that "
     "become free are given by the same rules and numbers."},
    {"selection.summary_withdrawn", "取り下げられたため、選考していません。",
     "Not considered, because the application was withdrawn."},
    {"selection_audit.another_result",
     "会場「{place}"
     "」の結果が、別の順序で計算し直した結果と違います。この結果を使わないでください。",
     "The result of session \"{place}\" is not what computing it in another order gives. Don't use "
     "it."},
    {"selection_audit.commitment_differs",
     "募集「{place}」の公表したハッシュが、結果にある入力のハッシュと違います。公表した入力と比べて"
     "ください。",
     "The published hash of call \"{place}\" is not that of the input in the result. Compare the "
     "input with the one that was published."},
    {"selection_audit.committed_too_late",
     "募集「{place}"
     "」のハッシュは、抽選の値が分かる前に公表されていません。抽選をやり直してください。",
     "The hash of call \"{place}\" was not published before the value could be known. Draw again."},
    {"selection_audit.cutoff_differs",
     "会場「{place}」で最後に選定されたチームの区分か番号が違います。計算し直してください。",
     "Up to whom the seats of session \"{place}\" went is given wrongly. Compute it again."},
    {"selection_audit.groups_differ",
     "会場「{place}」のグループごとの数が違います。計算し直してください。",
     "The numbers of the groups at session \"{place}\" are wrong. Compute them again."},
    {"selection_audit.input_unsound",
     "入力に選考できない誤り（{place}）があります。入力を検査してください。",
     "The input can't be decided ({place}). Check the input."},
    {"selection_audit.lottery_number_differs",
     "チーム「{place}"
     "」の抽選番号が、公表された値から計算したものと違います。計算し直してください。",
     "The lottery number of team \"{place}\" doesn't follow from the public value. Compute it "
     "again."},
    {"selection_audit.outcome_hash_differs",
     "募集「{place}」の結果のハッシュが違います。公表された結果と比べてください。",
     "The hash of the result of call \"{place}\" is wrong. Compare it with the published result."},
    {"selection_audit.passed_over",
     "チーム「{place}」は、より希望する会場「{session}"
     "」に入れるはずです。この結果を使わないでください"
     "。",
     "Team \"{place}\" should have a seat at session \"{session}\", which it likes better. Don't "
     "use "
     "this result."},
    {"selection_audit.placement_differs",
     "チーム「{place}」の選定・補欠などの区別が違います。計算し直してください。",
     "Whether team \"{place}\" is selected, waiting or out is given wrongly. Compute it again."},
    {"selection_audit.reason_differs",
     "チーム「{place}」に示す理由が違います。説明を作り直してください。",
     "The reasons given to team \"{place}\" are wrong. Make the explanation again."},
    {"selection_audit.seat_against_the_rules",
     "チーム「{place}」の会場「{session}"
     "」の席は、定員・優先枠・上限の規則に合いません。この結果を使わ"
     "ないでください。",
     "The seat of team \"{place}\" at session \"{session}\" is against its capacity, reserves or "
     "limits. Don't use this result."},
    {"selection_audit.seat_kind_differs",
     "チーム「{place}」の会場「{session}"
     "」の席の種類（優先枠など）が違います。計算し直してください。",
     "The kind of the seat of team \"{place}\" at session \"{session}\" is wrong. Compute it "
     "again."},
    {"selection_audit.seat_not_wanted",
     "チーム「{place}」は会場「{session}"
     "」を希望していないか、参加していません。この結果を使わないでく"
     "ださい。",
     "Team \"{place}\" doesn't want session \"{session}\", or takes no part. Don't use this "
     "result."},
    {"selection_audit.sessions_differ",
     "募集「{place}」の会場が、入力の会場とそろっていません。計算し直してください。",
     "The sessions in the result of call \"{place}\" are not those of the input. Compute it "
     "again."},
    {"selection_audit.teams_differ",
     "募集「{place}」のチームが、入力のチームとそろっていません。計算し直してください。",
     "The teams in the result of call \"{place}\" are not those of the input. Compute it again."},
    {"selection_audit.waiting_list_differs",
     "「{place}」の補欠の並びが違います。計算し直してください。",
     "The waiting list of \"{place}\" is wrong. Compute it again."},
    {"selection_audit.waiting_place_differs",
     "チーム「{place}」の会場「{session}」の補欠順位が違います。計算し直してください。",
     "The waiting place of team \"{place}\" at session \"{session}\" is wrong. Compute it again."},
    {"selection_input.bad_id",
     "{kind}の識別子「{id}」は使えません。英数字で始め、英数字と「.」「_」「-"
     "」だけの64文字以内にして"
     "ください。",
     "\"{id}\" can't be the id of a {kind}. Begin with a letter or digit and use at most 64 of the "
     "letters a to z, A to Z, digits, \".\", \"_\" and \"-\"."},
    {"selection_input.bad_words",
     "{place}"
     "の文言が空か、長すぎるか、改行などの制御文字を含みます。1行の文言を日本語と英語で書いて"
     "ください。",
     "The words of {place} are empty, too long or hold a control character. Write one line in "
     "Japanese and one in English."},
    {"selection_input.commitment_differs",
     "公表したハッシュ {published} と、今の入力のハッシュ {now} "
     "が違います。公表した時の入力に戻して"
     "ください。",
     "The published hash {published} is not that of this input, {now}. Go back to the input that "
     "was published."},
    {"selection_input.committed_too_late",
     "ハッシュの公表（{committed}）が、抽選の値が分かる時（{known}"
     "）より前ではありません。先に公表し、"
     "後の値を使ってください。",
     "The hash was published at {committed}, which is not before the value of the lottery can be "
     "known ({known}). Publish first, and take a later value."},
    {"selection_input.declined_own_seat",
     "{place}は、席のある会場「{session}」を辞退したことになっています。どちらかにしてください。",
     "{place} has a seat at \"{session}\" and has declined it. Only one can be true."},
    {"selection_input.doubled_id", "{kind}「{id}」が2つ以上あります。1つにしてください。",
     "There are two of {kind} \"{id}\". Keep one."},
    {"selection_input.doubled_mention",
     "{place}に、{kind}「{id}」が2回以上あります。1回にしてください。",
     "In {place}, {kind} \"{id}\" comes twice. Keep one."},
    {"selection_input.fallback_too_early",
     "予備の値が分かる時（{fallback}）は、抽選の値が分かる時（{value}）より後にしてください。",
     "The fallback must be known after the value of the lottery ({value}), not from {fallback}."},
    {"selection_input.kept_beyond_cap",
     "{place}では、グループ「{group}」の{kept}チームに席がありますが、上限は{max}"
     "です。席か上限を直して"
     "ください。",
     "At {place}, {kept} teams of group \"{group}\" keep a seat, and the limit is {max}. Correct "
     "the seats or the limit."},
    {"selection_input.kept_beyond_capacity",
     "{place}では、{kept}チームに席がありますが、定員は{capacity}です。席か定員を直してください。",
     "At {place}, {kept} teams keep a seat, and the capacity is {capacity}. Correct the seats or "
     "the capacity."},
    {"selection_input.not_a_choice",
     "{place}は、会場「{session}"
     "」を希望していないか、すでに辞退しています。希望の会場から選んでくださ"
     "い。",
     "{place} doesn't want session \"{session}\", or has declined it already. Name one of its "
     "choices."},
    {"selection_input.nothing_to_confirm",
     "{place}には、確定する席がありません。選定されたチームだけが確定できます。",
     "{place} has no seat to confirm. Only selected teams confirm."},
    {"selection_input.number_out_of_bounds",
     "{place}の{what}が{value}です。{min}から{max}までの数にしてください。",
     "The {what} of {place} is {value}. Make it a number from {min} to {max}."},
    {"selection_input.overlapping_groups",
     "{place}が区別するグループ「{group}」と「{other}」の両方に属するチームが{count}あります（例："
     "{team}）。重ならないグループに分けてください。",
     "{place} distinguishes the groups \"{group}\" and \"{other}\", and {count} of its teams are "
     "in both (such as {team}). Use groups that don't overlap."},
    {"selection_input.rank_doubled",
     "{place}のチームに、同じ順位 {rank} が2つ以上あります。違う順位にしてください。",
     "Two teams of {place} have rank {rank}. Give each a rank of its own."},
    {"selection_input.rank_missing",
     "{place}のチーム「{team}」に順位がありません。{max}"
     "チームを超える施設は、全チームに順位を付けてく"
     "ださい。",
     "Team \"{team}\" of {place} has no rank. An institution with more than {max} teams ranks all "
     "of them."},
    {"selection_input.reserve_beyond_cap",
     "{place}のグループ「{group}」は、優先枠が{seats}、上限が{max}"
     "です。優先枠を上限以下にしてください"
     "。",
     "At {place}, {seats} seats are reserved for group \"{group}\", whose limit is {max}. Reserve "
     "no more than the limit."},
    {"selection_input.reserves_beyond_capacity",
     "{place}の優先枠の合計は{seats}、定員は{capacity}です。優先枠を定員以下にしてください。",
     "The reserves of {place} are {seats} seats in all, and the capacity is {capacity}. Reserve no "
     "more than the capacity."},
    {"selection_input.score_count",
     "{place}の評価が{count}個です。評価項目と同じ{needed}個にしてください。",
     "{place} has {count} scores. Give one for each of the {needed} criteria."},
    {"selection_input.set_aside_with_seat",
     "{place}は施設の順位で参加していませんが、会場「{session}"
     "」に席があります。状況を直してください。",
     "{place} takes no part by the ranking of its institution, and has a seat at \"{session}\". "
     "Correct the standings."},
    {"selection_input.takes_no_part",
     "{place}は選考に参加していません。参加しているチームの回答だけを書いてください。",
     "{place} takes no part in the selection. Give answers of teams that do."},
    {"selection_input.unknown_id",
     "{place}にある{kind}「{id}」がありません。綴りを直すか、{kind}の一覧に加えてください。",
     "{place} names {kind} \"{id}\", which doesn't exist. Correct the spelling, or add it to the "
     "list."},
};

}  // namespace musubi
