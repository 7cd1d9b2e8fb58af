#include "services/own_account.h"

#include "base/crypto/password.h"
#include "base/text/display_text.h"
#include "services/account_mails.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/status_link.h"
#include "services/withheld_step.h"

namespace musubi::services {

using stores::AccountRecord;

static access::SecondFactor factor_of(const AccountRecord& account) {
  return account.totp_sealed ? access::SecondFactor::set_up : access::SecondFactor::absent;
}

Result<AccountRecord> load_own_account(Snapshot& snapshot, const Session& session) {
  auto account = TRY(stores::find_account(snapshot, session.account));
  MUSUBI_ASSERT(account.has_value());
  return std::move(*account);
}

Result<OwnAccount> view_own_account(const Context& context, const Session& session) {
  return context.database.read([&](Snapshot& snapshot) -> Result<OwnAccount> {
    AccountRecord account = TRY(load_own_account(snapshot, session));
    const int characters_min = access::password_characters_min(factor_of(account));
    auto grants = TRY(stores::list_grants(snapshot, account.id));
    const int codes_left = TRY(stores::count_recovery_codes(snapshot, account.id));
    return OwnAccount{.account = std::move(account),
                      .grants = std::move(grants),
                      .recovery_codes_left = codes_left,
                      .password_characters_min = characters_min};
  });
}

Result<void> change_own_account(const Context& context, const Session& session,
                                const std::string& name, Language language, Instant now) {
  const std::string clean = TRY(text::clean_display(name));
  if (clean.empty()) {
    return Error{ErrorKind::invalid, "name_missing", "the name is empty: write your name"};
  }
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    account.name = clean;
    account.language = language;
    TRY(stores::update_account(transaction, account));
    return record(transaction, {.at = now,
                                .actor = account_actor(account.id.value),
                                .verb = "account.change",
                                .subject = {"account", account.id.value},
                                .reason = ""});
  });
}

Result<Attempt<Done>> check_current_password(const Context& context, const Session& session,
                                             const Reentry& reentry, Instant now) {
  const Claim claim{session.login_key, reentry.source};
  if (const auto wait = TRY(begin_try(context, TryKind::credentials, claim, now))) {
    return Attempt<Done>{*wait};
  }
  const auto account = TRY(context.database.read(
      [&](Snapshot& snapshot) { return load_own_account(snapshot, session); }));
  const std::string form = access::password_form(reentry.password);
  if (!account.password_hash ||
      check_password(form, *account.password_hash) != PasswordMatch::right) {
    return Error{ErrorKind::refused, "wrong_password",
                 "the current password is wrong: try again, or ask for a new one by mail"};
  }
  TRY(context.database.write(
      [&](Transaction& transaction) { return take_back_try(context, transaction, claim); }));
  return Attempt<Done>{Done{}};
}

using PasswordProblems = std::vector<access::PasswordProblem>;

Result<Attempt<PasswordProblems>> change_password(const Context& context, const Session& session,
                                                  const PasswordChange& change, Instant now) {
  const auto checked =
      TRY(check_current_password(context, session, {change.current, change.source}, now));
  if (const auto* wait = std::get_if<MustWait>(&checked)) {
    return Attempt<PasswordProblems>{*wait};
  }
  const auto before = TRY(context.database.read(
      [&](Snapshot& snapshot) { return load_own_account(snapshot, session); }));
  const std::string form = access::password_form(change.wanted);
  auto problems = access::password_problems(form, {before.login, before.name}, factor_of(before));
  if (!problems.empty()) {
    return Attempt<PasswordProblems>{std::move(problems)};
  }
  const std::string hash = hash_password(form);
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    account.password_hash = hash;
    TRY(stores::update_account(transaction, account));
    TRY(stores::end_account_links(transaction, account.id, now));
    TRY(stores::delete_sessions_of(transaction, account.id, session.id));
    TRY(write_account_mail(transaction,
                           {.mail = AccountMail::password_changed,
                            .login = account.login,
                            .name = account.name,
                            .language = account.language},
                           now));
    return record(transaction, {.at = now,
                                .actor = account_actor(account.id.value),
                                .verb = "account.change_password",
                                .subject = {"account", account.id.value},
                                .reason = ""});
  }));
  return Attempt<PasswordProblems>{std::move(problems)};
}

Result<std::vector<OwnApplicationRow>> view_own_applications(const Context& context,
                                                             const Session& session, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<std::vector<OwnApplicationRow>> {
    std::vector<OwnApplicationRow> rows;
    for (stores::QueueRow& row : TRY(stores::list_applications_of(snapshot, session.login_key))) {
      if (const auto withheld = TRY(withheld_step(snapshot, row.id, row.version, now))) {
        row.standing = withheld->before.standing;
        row.course = withheld->before.course;
      }
      const ProgrammeView programme = TRY(load_programme(context, snapshot, row.programme, now));
      const auto* course = programme::find_course(*programme.definition, row.course);
      std::string path = status_path(session.language, status_secret(context, row.id));
      // A course that the newest revision no longer has goes by its id.
      rows.push_back({.row = std::move(row),
                      .programme_title = programme.definition->title,
                      .course_title = course != nullptr ? course->title : LocalisedText{},
                      .status_path = std::move(path)});
      if (course == nullptr) {
        rows.back().course_title = {rows.back().row.course.value, rows.back().row.course.value};
      }
    }
    return rows;
  });
}

}  // namespace musubi::services
