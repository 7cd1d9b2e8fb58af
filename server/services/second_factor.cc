#include "services/second_factor.h"

#include <algorithm>

#include "base/crypto/seal.h"
#include "base/crypto/secret.h"
#include "base/crypto/totp.h"
#include "base/text/compatible_text.h"
#include "services/account_mails.h"
#include "services/own_account.h"
#include "services/record.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::AccountRecord;

constexpr int recovery_codes_number = 10;
constexpr std::size_t recovery_code_half = 6;

static std::string purpose_of(const AccountId& account) { return "totp:" + account.value; }

std::string seal_totp_secret(const Context& context, const AccountId& account,
                             const std::string& secret) {
  return seal(context.account_key, purpose_of(account), secret);
}

static Result<std::string> open_totp_secret(const Context& context, const AccountId& account,
                                            const std::string& sealed) {
  auto secret = unseal(context.account_key, purpose_of(account), sealed);
  if (!secret) {
    return Error{ErrorKind::unavailable, "second_factor_unreadable",
                 "the second factor can't be read with this accounts.key: restore the key that "
                 "belongs to the database"};
  }
  return std::move(*secret);
}

static Result<void> record_act(Transaction& transaction, const Session& session, std::string verb,
                               Instant now) {
  return record(transaction, {.at = now,
                              .actor = account_actor(session.account.value),
                              .verb = std::move(verb),
                              .subject = {"account", session.account.value},
                              .reason = ""});
}

// As people type it: in any width and case, with spaces and hyphens.
static std::string plain_code(const std::string& typed) {
  std::string code = text::compatible_caseless_text(typed);
  std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
  return code;
}

static std::string hash_of_recovery_code(const Context& context, const AccountId& account,
                                         const std::string& code) {
  return keyed_secret(context.account_key, "recovery:" + account.value + ":" + code);
}

struct RecoveryCodes {
  std::vector<std::string> shown;
  std::vector<std::string> hashes;
};

static RecoveryCodes new_recovery_codes(const Context& context, const AccountId& account) {
  RecoveryCodes codes;
  for (int i = 0; i < recovery_codes_number; ++i) {
    const std::string text = random_id_text().substr(0, 2 * recovery_code_half);
    codes.hashes.push_back(hash_of_recovery_code(context, account, text));
    codes.shown.push_back(text.substr(0, recovery_code_half) + "-" +
                          text.substr(recovery_code_half));
  }
  return codes;
}

static Error wrong_code() {
  return {ErrorKind::refused, "wrong_code",
          "the code is wrong or was used already: wait for the next one and try again"};
}

// Whether the code is right; what it uses up is written.
static Result<bool> take_code(const Context& context, Transaction& transaction,
                              AccountRecord& account, const std::string& code, Instant now) {
  const std::string secret =
      TRY(open_totp_secret(context, account.id, account.totp_sealed.value()));
  if (const auto step = accepted_totp_step(secret, code, now, account.totp_last_step)) {
    account.totp_last_step = *step;
    TRY(stores::update_account(transaction, account));
    return true;
  }
  const std::string hash = hash_of_recovery_code(context, account.id, code);
  return TRY(stores::use_recovery_code(transaction, account.id, hash, now)) ==
         stores::CodeUse::used_now;
}

Result<Attempt<SignedIn>> give_second_factor(const Context& context, const Session& session,
                                             const CodeCommand& command, Instant now) {
  if (session.second_factor != SecondFactorState::needed) {
    return Error{ErrorKind::conflict, "second_factor_not_asked",
                 "this session waits for no code: load the page again"};
  }
  const Claim claim{session.login_key, command.visitor.source};
  if (const auto wait = TRY(begin_try(context, TryKind::credentials, claim, now))) {
    return Attempt<SignedIn>{*wait};
  }
  return context.database.write([&](Transaction& transaction) -> Result<Attempt<SignedIn>> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    const bool is_right = account.totp_sealed && TRY(take_code(context, transaction, account,
                                                               plain_code(command.code), now));
    if (!is_right) {
      return wrong_code();
    }
    TRY(forget_tries(context, transaction, claim));
    return Attempt<SignedIn>{TRY(renew_session(transaction, session, command.visitor, now))};
  });
}

// A session that still waits for the code of the old one must not replace it.
static std::optional<Error> refusal_of_set_up(const Session& session) {
  if (session.second_factor == SecondFactorState::needed) {
    return Error{ErrorKind::refused, "second_factor_needed",
                 "the second factor is still missing: give the code first"};
  }
  return std::nullopt;
}

Result<Attempt<SecondFactorSetUp>> set_up_second_factor(const Context& context,
                                                        const Session& session,
                                                        const std::optional<Reentry>& reentry,
                                                        Instant now) {
  if (const auto refusal = refusal_of_set_up(session)) {
    return *refusal;
  }
  if (session.second_factor == SecondFactorState::done) {
    const auto checked =
        TRY(check_current_password(context, session, reentry.value_or(Reentry{}), now));
    if (const auto* wait = std::get_if<MustWait>(&checked)) {
      return Attempt<SecondFactorSetUp>{*wait};
    }
  }
  const std::string secret = new_totp_secret();
  const std::string sealed = seal_totp_secret(context, session.account, secret);
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    account.totp_pending_sealed = sealed;
    return stores::update_account(transaction, account);
  }));
  return Attempt<SecondFactorSetUp>{SecondFactorSetUp{secret, otpauth_uri(session.login, secret)}};
}

static Result<std::int64_t> step_of_pending(const Context& context, const AccountRecord& account,
                                            const std::string& code, Instant now) {
  if (!account.totp_pending_sealed) {
    return Error{ErrorKind::conflict, "second_factor_not_begun",
                 "no second factor is being set up: begin again"};
  }
  const std::string secret =
      TRY(open_totp_secret(context, account.id, *account.totp_pending_sealed));
  const auto step = accepted_totp_step(secret, code, now, 0);
  if (!step) {
    return wrong_code();
  }
  return *step;
}

Result<Attempt<ConfirmedSecondFactor>> confirm_second_factor(const Context& context,
                                                             const Session& session,
                                                             const CodeCommand& command,
                                                             Instant now) {
  if (const auto refusal = refusal_of_set_up(session)) {
    return *refusal;
  }
  const Claim claim{session.login_key, command.visitor.source};
  if (const auto wait = TRY(begin_try(context, TryKind::credentials, claim, now))) {
    return Attempt<ConfirmedSecondFactor>{*wait};
  }
  const RecoveryCodes codes = new_recovery_codes(context, session.account);
  const auto confirm = [&](Transaction& transaction) -> Result<Attempt<ConfirmedSecondFactor>> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    account.totp_last_step = TRY(step_of_pending(context, account, plain_code(command.code), now));
    account.totp_sealed = std::exchange(account.totp_pending_sealed, std::nullopt);
    TRY(stores::update_account(transaction, account));
    TRY(stores::replace_recovery_codes(transaction, account.id, codes.hashes));
    TRY(stores::delete_sessions_of(transaction, account.id, std::nullopt));
    TRY(record_act(transaction, session, "account.set_up_second_factor", now));
    TRY(forget_tries(context, transaction, claim));
    return Attempt<ConfirmedSecondFactor>{ConfirmedSecondFactor{
        TRY(renew_session(transaction, session, command.visitor, now)), codes.shown}};
  };
  return context.database.write(confirm);
}

Result<Attempt<Done>> remove_second_factor(const Context& context, const Session& session,
                                           const Reentry& reentry, Instant now) {
  if (is_staff(session)) {
    return Error{ErrorKind::refused, "second_factor_required",
                 "staff can't do without a second factor: set up another one instead"};
  }
  const auto checked = TRY(check_current_password(context, session, reentry, now));
  if (const auto* wait = std::get_if<MustWait>(&checked)) {
    return Attempt<Done>{*wait};
  }
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    AccountRecord account = TRY(load_own_account(transaction, session));
    account.totp_sealed = std::nullopt;
    account.totp_pending_sealed = std::nullopt;
    TRY(stores::update_account(transaction, account));
    TRY(stores::replace_recovery_codes(transaction, account.id, {}));
    TRY(write_account_mail(transaction,
                           {.mail = AccountMail::second_factor_removed,
                            .login = account.login,
                            .name = account.name,
                            .language = account.language},
                           now));
    return record_act(transaction, session, "account.remove_second_factor", now);
  }));
  return Attempt<Done>{Done{}};
}

Result<Attempt<std::vector<std::string>>> renew_recovery_codes(const Context& context,
                                                               const Session& session,
                                                               const Reentry& reentry,
                                                               Instant now) {
  using Codes = Attempt<std::vector<std::string>>;
  const auto checked = TRY(check_current_password(context, session, reentry, now));
  if (const auto* wait = std::get_if<MustWait>(&checked)) {
    return Codes{*wait};
  }
  const RecoveryCodes codes = new_recovery_codes(context, session.account);
  TRY(context.database.write([&](Transaction& transaction) -> Result<void> {
    const AccountRecord account = TRY(load_own_account(transaction, session));
    if (!account.totp_sealed) {
      return Error{ErrorKind::conflict, "second_factor_not_set_up",
                   "there is no second factor that the codes could stand for: set one up"};
    }
    TRY(stores::replace_recovery_codes(transaction, account.id, codes.hashes));
    return record_act(transaction, session, "account.renew_recovery_codes", now);
  }));
  return Codes{codes.shown};
}

}  // namespace musubi::services
