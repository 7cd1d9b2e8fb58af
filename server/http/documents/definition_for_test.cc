#include "http/documents/definition_for_test.h"

#include <algorithm>

#include "http/documents/courses_for_test.h"

namespace musubi::documents {

namespace {

using programme::Course;

Date date_of(std::string_view iso) { return Date::parse_iso(iso).value(); }

eligibility::Rule rule_of(std::string id, LocalisedText requirement, std::vector<CourseId> courses,
                          Severity severity, eligibility::Subject subject) {
  return {.id = RuleId{std::move(id)},
          .kind = eligibility::SimpleKind{eligibility::NotBanned{}},
          .subject = subject,
          .requirement = std::move(requirement),
          .courses = std::move(courses),
          .applies_when = {},
          .severity = severity,
          .reason_policy = ReasonPolicy::no_way_around,
          .source = {"guide", "2 受講資格"}};
}

std::vector<eligibility::Rule> rules_of(const Texts& text) {
  using eligibility::Subject;
  std::vector<eligibility::Rule> rules{
      rule_of("E1", text("介護福祉士であること", "Is a certified care worker"), {}, Severity::error,
              Subject::application),
      rule_of("E2", text("満18歳以上であること", "Is at least 18 years old"), {CourseId{"basic"}},
              Severity::preference, Subject::application)};
  for (int number = 1; number <= 12; ++number) {
    rules.push_back(rule_of("P" + std::to_string(number),
                            text("利用者と家族の承諾を、希望する項目ごとに得られること",
                                 "For each item, a service user who, with the family, agrees"),
                            {CourseId{"practicum"}}, Severity::warning, Subject::application));
  }
  for (int number = 1; number <= 5; ++number) {
    rules.push_back(rule_of(
        "I" + std::to_string(number),
        text("指導看護師が正看護師免許を持っていること", "The instructor is a registered nurse"),
        {CourseId{"practicum"}}, Severity::error, Subject::instructor));
  }
  return rules;
}

form::DocumentSlot slot_of(const Texts& text, std::string number, form::DocumentNeed need,
                           std::vector<CourseId> courses) {
  return {.id = DocumentId{number},
          .number = number,
          .title = text("受講申込書", "Application form"),
          .form_number = "様式1",
          .need = need,
          .when = {},
          .per = form::DocumentPer::application,
          .sensitivity = form::Sensitivity::ordinary,
          .courses = std::move(courses),
          .source = {"guide", "4(2)"}};
}

std::vector<form::DocumentSlot> papers_of(const Texts& text) {
  using form::DocumentNeed;
  const std::vector<CourseId> practicum{CourseId{"practicum"}};
  std::vector<form::DocumentSlot> papers{slot_of(text, "①", DocumentNeed::entered_in_form, {}),
                                         slot_of(text, "②", DocumentNeed::required, practicum),
                                         slot_of(text, "⑥", DocumentNeed::required_when, practicum),
                                         slot_of(text, "⑦", DocumentNeed::kept_by_applicant, {})};
  papers[1].per = form::DocumentPer::service_user;
  papers[1].form_number = {};
  papers[2].when = form::VisibleWhen{FieldId{"lent"}, {"yes"}};
  return papers;
}

form::Section form_of(const Texts& text) {
  return {.id = "practicum",
          .title = text("実地研修", "Practicum"),
          .fields = {{.id = FieldId{"lent"},
                      .type = form::YesNoAnswer{},
                      .label = text("ほかの施設で実地研修を行いますか",
                                    "Do you take the practicum at another facility?"),
                      .help = {},
                      .presence = form::Presence::required,
                      .asked_of = form::AskedOf::applicant,
                      .sensitivity = form::Sensitivity::ordinary,
                      .visible_when = {},
                      .courses = {},
                      .purpose = PurposeId{"training"},
                      .source = {"guide", "4(2)⑥"}}}};
}

fees::Tariff tariff_of(const Texts& text) {
  const auto rule = [](std::string id, fees::FeeKind kind, std::vector<CourseId> courses) {
    return fees::FeeRule{
        RuleId{std::move(id)}, std::move(kind), std::move(courses), {"guide", "6"}};
  };
  const auto refund = [](std::string id, fees::RefundKind kind, std::vector<CourseId> courses) {
    return fees::RefundRule{RuleId{std::move(id)},
                            std::move(kind),
                            std::move(courses),
                            fees::RefundedItems::untouched_items,
                            {"guide", "7(3)"}};
  };
  const calendar::DeadlineRule week_before{.count = 1,
                                           .unit = calendar::DeadlineUnit::week,
                                           .direction = calendar::DeadlineDirection::before,
                                           .anchor_day = calendar::AnchorDay::excluded,
                                           .roll = calendar::DeadlineRoll::none};
  const CourseId basic{"basic"}, supplement{"supplement"}, practicum{"practicum"};
  return {
      .fees = {rule("F1", fees::CourseFee{{88000}, {8800}}, {basic}),
               rule("F2", fees::CourseFee{{18000}, {8800}}, {supplement}),
               rule("F3", fees::ItemFee{{12000}, {8800}}, {practicum}),
               rule("F4", fees::HeadFee{{96800}, 3, {text("宿泊費", "Lodging")}},
                    {CourseId{"on_site"}})},
      .refunds = {refund("R1", fees::WithdrawalInTime{week_before}, {basic, supplement}),
                  refund("R2",
                         fees::CauseAccepted{"user_unfit", text("利用者の体調", "User unfit")},
                         {practicum}),
                  refund("R3", fees::CauseRefused{"expulsion", text("受講の取消し", "Expelled")},
                         {basic, practicum})},
      .tax = fees::Tax{10, fees::TaxRounding::down}};
}

programme::Deadline deadline_of(std::string id, LocalisedText title, std::string event,
                                calendar::DeadlineRule rule) {
  return {.id = DeadlineId{std::move(id)},
          .title = std::move(title),
          .kind = programme::DeadlineAfterEvent{std::move(event), rule},
          .strictness = programme::Strictness::hard,
          .precedes = {},
          .source = {"guide", "4"}};
}

std::vector<programme::Deadline> deadlines_of(const Texts& text) {
  using namespace calendar;
  return {deadline_of("confirmation", text("確認書の送付", "Confirmation"), "arrival",
                      {3, DeadlineUnit::business_day, DeadlineDirection::after, AnchorDay::excluded,
                       DeadlineRoll::none}),
          deadline_of("inquiry", text("問い合わせ", "Inquiry"), "wished_day",
                      {1, DeadlineUnit::month, DeadlineDirection::before, AnchorDay::excluded,
                       DeadlineRoll::none})};
}

learning::Learning learning_of(const Texts& text) {
  const std::vector<CourseId> basic{CourseId{"basic"}};
  return {.tests = {{TestId{"knowledge"},
                     text("確認テスト", "Knowledge test"),
                     learning::WrittenTest{30, 60, {27}, {27}},
                     basic,
                     {"guide", "9"}},
                    {TestId{"short"},
                     text("講義テスト", "Lecture test"),
                     learning::LectureTest{learning::PassMarkUndecided{}},
                     {CourseId{"later"}},
                     {"guide", "9"}}},
          .attendance = {{RuleId{"A1"},
                          learning::LateRefused{20, {date_of("2024-11-02")}},
                          basic,
                          {"guide", "7(1)"}}},
          .completion =
              {{RuleId{"C1"}, learning::FullCurriculum{}, basic, {"guide", "10"}},
               {RuleId{"C2"}, learning::TestPassed{TestId{"knowledge"}}, basic, {"guide", "12"}},
               {RuleId{"C5"},
                learning::PracticumItemsCompleted{},
                {CourseId{"practicum"}},
                {"guide", "12"}}},
          .surveys = {}};
}

practicum::Practicum practicum_of(const Texts& text) {
  return {
      .items =
          {{ItemId{"oral"}, text("口腔内の喀痰吸引", "Oral suction"), 10, {}, {"guide", "11(3)"}}},
      .sequence = {RuleId{"P1"}, 70, 3, {"guide", "11(3)"}},
      .exercises = {},
      .success_grade = "ア",
      .step_grades = {"ア", "イ"}};
}

std::vector<privacy::Statement> statements_of(const Texts& text) {
  const auto statement = [&](std::string id, privacy::StatementKind kind) {
    return privacy::Statement{PurposeId{std::move(id)},
                              std::move(kind),
                              text("研修の運営のためだけに使います。", "Only to run the training."),
                              {},
                              {"guide", "14"}};
  };
  return {statement("training", privacy::PurposeNotice{}),
          statement("next", privacy::Consent{text("次年度の委託先", "Next contractor")}),
          statement("originals", privacy::Acknowledgement{}),
          statement("governor", privacy::AnnouncedProvision{text("県知事", "Governor")}),
          statement("secret", privacy::Pledge{})};
}

programme::Contact contact_of(const Texts& text) {
  return {.office = text("研修係", "Training desk"),
          .preferred = {programme::Channel::mail, programme::Channel::line},
          .mail = "kenshu@example.jp",
          .line = "@kenshu-example",
          .fax = {},
          .phone = programme::ContactPhone{"03-0000-0000", programme::PhoneUse::urgent_only},
          .hours = text("平日 9時から17時まで", "Weekdays, 9:00 to 17:00"),
          .source = {"guide", "4(3)"}};
}

programme::Guide guide_of(const Texts& text) {
  using namespace programme;
  const auto courses = [](std::vector<std::string> names) {
    std::vector<CourseId> ids;
    std::ranges::transform(names, std::back_inserter(ids),
                           [](const std::string& name) { return CourseId{name}; });
    return ids;
  };
  return {{.id = GuideQuestionId{"holds"},
           .question = text("資格をお持ちですか", "Are you qualified?"),
           .help = text("介護福祉士など", "Such as a certified care worker"),
           .choices = {{"yes", text("はい", "Yes"), NextQuestion{GuideQuestionId{"wants"}}},
                       {"no", text("いいえ", "No"),
                        NoCourse{text("先に資格を取ってください。", "Please qualify first.")}}},
           .source = {"guide", "2"}},
          {.id = GuideQuestionId{"wants"},
           .question = text("何を受けますか", "What do you take?"),
           .help = {},
           .choices = {{"both", text("基本と実地", "Both"),
                        CoursesInOrder{courses({"basic", "practicum"}),
                                       text("順に申し込みます。", "Apply in this order.")}},
                       {"extra", text("補講", "Supplement"),
                        CoursesInOrder{courses({"supplement"}), {}}}},
           .source = {"guide", "4(2)"}}};
}

std::vector<services::PlannedDay> days_of(const Course& course) {
  using Kind = services::PlannedDay::Kind;
  std::vector<services::PlannedDay> days;
  const auto add = [&](Kind kind, Date date) { days.push_back({kind, {}, date, {}}); };
  if (const auto* fixed = std::get_if<programme::FixedSessions>(&course.schedule)) {
    for (const programme::Session& session : fixed->sessions) {
      for (const programme::SessionDay& held : session.days) {
        days.push_back({Kind::session, session.id, held.date, held.parts});
      }
    }
    for (const Date date : fixed->reserve_days) {
      add(Kind::reserve, date);
    }
  }
  if (const auto* arranged = std::get_if<programme::ArrangedDays>(&course.schedule)) {
    add(Kind::arranged_first, arranged->from);
    add(Kind::arranged_last, arranged->to);
    if (arranged->papers_due) {
      add(Kind::papers_due, *arranged->papers_due);
    }
  }
  return days;
}

}  // namespace

programme::ProgrammeDefinition definition_for_test(const std::string& suffix) {
  const Texts text{suffix};
  return {.id = ProgrammeId{"suction-2024"},
          .revision = 1,
          .title = text("喀痰吸引等研修", "Suction training"),
          .summary = text("安全に吸引を行うための研修です。", "Training for safe suction."),
          .fiscal_year = {2024},
          .commissioner = text("岩手県", "Iwate Prefecture"),
          .operator_name = text("研修センター", "Training centre"),
          .prefecture = "03",
          .sources = {{"guide",
                       text("募集案内", "Call"),
                       text("研修センター", "Training centre"),
                       {calendar::FiscalYear{2024}, "令和6年度"}}},
          .channels = {programme::Channel::web, programme::Channel::mail, programme::Channel::fax,
                       programme::Channel::line},
          .contact = contact_of(text),
          .applicant = application::Individual{},
          .courses = courses_of(text),
          .guide = guide_of(text),
          .form = {form_of(text)},
          .documents = papers_of(text),
          .eligibility = rules_of(text),
          .tariff = tariff_of(text),
          .deadlines = deadlines_of(text),
          .learning = learning_of(text),
          .practicum = practicum_of(text),
          .certificates = {{CertificateId{"c"},
                            text("修了証", "Certificate"),
                            certificate::Issuer::operator_of_programme,
                            {CourseId{"basic"}},
                            DeadlineId{"confirmation"},
                            {"guide", "12"}},
                           {CertificateId{"d"},
                            text("認定証", "Certification"),
                            certificate::Issuer::authority,
                            {},
                            {},
                            {"guide", "12"}}},
          .privacy = statements_of(text),
          .tasks = {},
          .timetables = {},
          .feeds = {},
          .mail = {},
          .texts = {}};
}

services::ProgrammeView view_for_test(programme::ProgrammeDefinition definition, Instant now) {
  services::ProgrammeView view{
      .definition = std::make_shared<const programme::ProgrammeDefinition>(std::move(definition)),
      .courses = {},
      .dates = services::Dates::of_the_notice};
  for (const Course& course : view.definition->courses) {
    view.courses.push_back(
        {.course = &course,
         .call = {course.window, {course.capacity.limit, 0}, programme::first_day(course), 0},
         .window_state = application::window_state(course.window, now),
         .days = days_of(course)});
  }
  return view;
}

const services::CourseView& course_for_test(const services::ProgrammeView& view,
                                            std::string_view id) {
  return *std::ranges::find(view.courses, id, [](const services::CourseView& course) {
    return std::string_view{course.course->id.value};
  });
}

Instant instant_for_test(std::string_view rfc3339) { return Instant::parse(rfc3339).value(); }

}  // namespace musubi::documents
