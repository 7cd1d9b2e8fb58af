#include "app/demo.h"

#include <fmt/core.h>

#include "base/crypto/hash.h"
#include "programme_files/canonical_text.h"
#include "services/programme_view.h"
#include "services/publish_programme.h"
#include "services/redate_programme.h"

namespace musubi::app {

static services::Actor demo_actor() { return {"system:demo"}; }

static const ProgrammeId& suction() {
  static const ProgrammeId programme{"suction-2024"};
  return programme;
}

static access::Grant demo_grant(std::vector<access::Verb> verbs, access::Scope scope) {
  return {.verbs = std::move(verbs),
          .scope = std::move(scope),
          .expires_at = std::nullopt,
          .reason = "デモのため"};
}

// Whatever can be done in the programme but managing accounts.
static std::vector<access::Verb> verbs_of_the_desk() {
  std::vector<access::Verb> verbs{access::all_verbs.begin(), access::all_verbs.end()};
  std::erase(verbs, access::Verb::manage_accounts);
  return verbs;
}

const std::vector<services::ReadyAccount>& demo_accounts() {
  static const std::vector<services::ReadyAccount> accounts{
      {.login = "staff@example.jp",
       .name = "北上 みどり",
       .password = "demo-musubi-staff-2026",
       .totp_secret = "MUSUBIDEMOSTAFF2MUSUBIDEMOSTAFF2",
       .grants = {demo_grant({access::all_verbs.begin(), access::all_verbs.end()},
                             access::PlatformScope{})}},
      {.login = "desk@example.jp",
       .name = "花巻 蒼",
       .password = "demo-musubi-desk-2026",
       .totp_secret = "MUSUBIDEMODESK22MUSUBIDEMODESK22",
       .grants = {demo_grant(verbs_of_the_desk(), access::ProgrammeScope{suction()})}},
      {.login = "reader@example.jp",
       .name = "遠野 つばさ",
       .password = "demo-musubi-reader-2026",
       .totp_secret = "MUSUBIDEMOREADERMUSUBIDEMOREADER",
       .grants = {demo_grant({access::Verb::read_applications},
                             access::ProgrammeScope{suction()})}},
  };
  return accounts;
}

Result<void> publish_folders(const services::Context& context,
                             const std::vector<programme_files::FolderTexts>& folders,
                             Instant now) {
  for (const programme_files::FolderTexts& folder : folders) {
    auto read = programme_files::read_programme(folder);
    if (!read.definition) {
      return Error{ErrorKind::invalid, "programme_has_problems",
                   fmt::format("{} has {} problems: run `musubi check {}`", folder.folder,
                               read.problems.size(), folder.folder)};
    }
    std::string text = programme_files::canonical_text(folder);
    std::string hash = sha256_hex(text);
    TRY(services::publish_programme(
        context,
        {.definition_text = std::move(text),
         .content_hash = std::move(hash),
         .definition =
             std::make_shared<const programme::ProgrammeDefinition>(std::move(*read.definition)),
         .actor = demo_actor()},
        now));
  }
  return {};
}

static Result<void> open_the_call(const services::Context& context, Instant now) {
  const ProgrammeId& programme = suction();
  const CourseId first_round{"basic_1"};
  const auto view = TRY(services::view_programme(context, programme, now));
  const auto* course = TRY(services::find_course(view, first_round));
  if (course->window_state == application::WindowState::open) {
    return {};
  }
  TRY(services::redate_programme(context,
                                 {.programme = programme,
                                  .opened_course = first_round,
                                  .actor = demo_actor(),
                                  .reason = "デモのため、募集の日程を週単位で移す"},
                                 now));
  return {};
}

Result<void> set_up_demo(const services::Context& context, Instant now) {
  TRY(open_the_call(context, now));
  for (const services::ReadyAccount& account : demo_accounts()) {
    TRY(services::ensure_account(context, account, now));
  }
  return {};
}

}  // namespace musubi::app
