// Words that several pages share, so that one thing has one name on all of them.
#pragma once

#include <array>
#include <string>

#include "domain/application/course_call.h"
#include "http/documents/words.h"

namespace musubi::documents {

inline constexpr Words receipt_term{"受付番号", "Receipt number"};
inline constexpr Words programme_term{"研修", "Programme"};
inline constexpr Words course_term{"コース", "Course"};
inline constexpr Words applicant_term{"申込者", "Applicant"};

inline constexpr Words courses_title{"コース", "Courses"};
inline constexpr Words all_courses{"すべてのコース", "All courses"};
inline constexpr Words eligibility_title{"受講できる方", "Who may take part"};
inline constexpr Words papers_title{"申込みに必要な書類", "Papers of the application"};
inline constexpr Words certificates_title{"修了証など", "Certificates"};
inline constexpr Words contact_title{"申込みとお問い合わせの方法", "Applying and inquiring"};
inline constexpr Words privacy_title{"個人情報の取扱い", "Personal data"};

inline constexpr Words withdraw_label{"取り下げる", "Withdraw"};
inline constexpr Words apply{"申し込む", "Apply"};
inline constexpr Words overview_to_print{"コースと書類の早見表（印刷用）",
                                         "Courses and papers at a glance (to print)"};
inline constexpr Sentence<std::string> calls_as_of{"受付の状態は、{}（日本時間）のものです。",
                                                   "The state of the calls is that of {} (JST)."};
inline constexpr Counted people{"名", "person", "people"};

// In the order in which a catalogue shows and offers them.
inline constexpr std::array shown_states{
    application::WindowState::open, application::WindowState::not_yet,
    application::WindowState::by_arrangement, application::WindowState::undecided,
    application::WindowState::closed};

}  // namespace musubi::documents
