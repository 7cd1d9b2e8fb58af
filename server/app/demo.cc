#include "app/demo.h"

#include <fmt/core.h>

#include "base/crypto/hash.h"
#include "programme_files/canonical_text.h"
#include "services/programme_view.h"
#include "services/publish_programme.h"
#include "services/redate_programme.h"
#include "services/staff_session.h"

namespace musubi::app {

static services::Actor demo_actor() { return {"system:demo"}; }

const std::vector<DemoAccount>& demo_accounts() {
  static const std::vector<DemoAccount> accounts{
      {"staff@example.jp", "北上 みどり", "demo-musubi-staff-2026"},
      {"desk@example.jp", "花巻 蒼", "demo-musubi-desk-2026"},
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
  const ProgrammeId programme{"suction-2024"};
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
  for (const DemoAccount& account : demo_accounts()) {
    TRY(services::ensure_account(
        context, {.login = account.login, .name = account.name, .password = account.password}));
  }
  return {};
}

}  // namespace musubi::app
