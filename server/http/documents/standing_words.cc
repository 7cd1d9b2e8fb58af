#include "http/documents/standing_words.h"

#include <algorithm>

namespace musubi::documents {

using application::Decision;
using application::State;
using Verb = services::HistoryStep::Verb;

namespace {

constexpr Words applied{"申込み", "Application"};
constexpr Words checked_term{"書類確認", "Check"};
constexpr Words corrected{"差戻し・訂正", "Correction"};
constexpr Words decided{"決定", "Decision"};
constexpr Words taken{"受講", "Training"};

}  // namespace

Stage stage_of(application::Standing standing) {
  switch (standing.state) {
    case State::draft:
      return Stage::draft;
    case State::returned:
      return Stage::returned;
    case State::withdrawn:
      return Stage::withdrawn;
    case State::submitted:
      break;
  }
  switch (standing.decision) {
    case Decision::undecided:
      return Stage::checking;
    case Decision::accepted:
      return Stage::accepted;
    case Decision::declined:
      return Stage::declined;
  }
  return Stage::checking;
}

StageWords words_of(Stage stage) {
  switch (stage) {
    case Stage::draft:
      return {{"まだ申し込まれていません", "Not handed in yet"},
              {"申込みの画面で内容を確かめて送信してください。",
               "Look over your answers and hand them in."},
              Mood::information,
              Tone::draft};
    case Stage::checking:
      return {{"書類を確認しています", "Your application is being checked"},
              {"事務局が内容を確認しています。結果または訂正のお願いを、メールでお知らせします。",
               "Staff are checking it. The result, or what to correct, will be sent to you by "
               "e-mail."},
              Mood::information,
              Tone::progress};
    case Stage::returned:
      return {{"訂正をお願いします", "Please correct your application"},
              {"下の理由を読み、内容を直して再提出してください。再提出するまで、確認は進みません。",
               "Read the reason below, correct your answers and hand them in again. The check goes "
               "on only after that."},
              Mood::warning,
              Tone::attention};
    case Stage::accepted:
      return {
          {"受講が決まりました", "You have a place"},
          {"事務局からのご案内をお待ちください。日程と持ち物は、コースのページで確かめられます。",
           "Please wait for the letter of the operator. Dates and what to bring are on the page "
           "of the course."},
          Mood::success,
          Tone::success};
    case Stage::declined:
      return {{"今回は受講いただけません", "We cannot offer you a place"},
              {"ほかのコースや次の回には、改めて申し込めます。",
               "You may apply again for another course or a later round."},
              Mood::information,
              Tone::neutral};
    case Stage::withdrawn:
      return {{"申込みは取り下げられました", "Your application is withdrawn"},
              {"手続きは終わりました。もう一度受講を希望する方は、受付期間中に改めて申し込んでくだ"
               "さい。",
               "Nothing more is to be done. To take part after all, apply again while applications "
               "are open."},
              Mood::information,
              Tone::neutral};
  }
  return {};
}

Words words_of(Verb verb) {
  switch (verb) {
    case Verb::submitted:
      return {"申し込みました", "Handed in"};
    case Verb::returned:
      return {"訂正をお願いしました", "Sent back for correction"};
    case Verb::resubmitted:
      return {"再提出しました", "Handed in again"};
    case Verb::accepted:
      return {"受講が決まりました", "Place given"};
    case Verb::declined:
      return {"受講いただけないことになりました", "No place given"};
    case Verb::edited:
      return {"内容を変更しました", "Changed"};
    case Verb::withdrawn:
      return {"取り下げました", "Withdrawn"};
    case Verb::moved:
      return {"日程が決まりました", "Day arranged"};
    case Verb::postponed:
      return {"次の回に延期しました", "Moved to a later round"};
    case Verb::undone:
      return {"直前の手続きを取り消しました", "The last step was taken back"};
    case Verb::corrected:
      return {"結果を訂正しました", "The result was corrected"};
    case Verb::address_changed:
      return {"連絡先のメールアドレスを変更しました", "The e-mail address was changed"};
  }
  return {};
}

std::vector<ProgressStep> progress_of(const services::StatusView& view) {
  const Stage stage = stage_of(view.standing);
  if (stage == Stage::withdrawn || stage == Stage::draft) {
    return {};
  }
  const bool was_returned = std::ranges::any_of(
      view.history, [](const auto& step) { return step.verb == Verb::returned; });
  const StepState correction = stage == Stage::returned ? StepState::current
                               : was_returned           ? StepState::done
                                                        : StepState::only_if_needed;
  const StepState check = stage == Stage::checking ? StepState::current : StepState::done;
  const StepState decision = stage == Stage::accepted   ? StepState::done
                             : stage == Stage::declined ? StepState::current
                                                        : StepState::ahead;
  const StepState training = stage == Stage::accepted ? StepState::current : StepState::ahead;
  return {{applied, StepState::done},
          {checked_term, check},
          {corrected, correction},
          {decided, decision},
          {taken, training}};
}

}  // namespace musubi::documents
