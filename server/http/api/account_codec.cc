#include "http/api/account_codec.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "base/overloaded.h"
#include "http/api/field_rules.h"
#include "http/html/qr_code.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

constexpr std::size_t verbs_max = access::all_verbs.size();
constexpr std::size_t grants_max = 20;
constexpr std::array<std::string_view, 2> language_words{"ja", "en"};

static std::string_view word_of(Language language) {
  return language == Language::ja ? language_words[0] : language_words[1];
}

Input<TextInput> read_text_input(std::string_view body, std::string_view key,
                                 const TextRule& rule) {
  TextInput input;
  const auto problems =
      read_json_object(body, [&](ObjectReader& reader) { input.text = reader.text(key, rule); });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

Input<ProfileInput> read_profile_input(std::string_view body) {
  ProfileInput input{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.name = reader.text("name", name_rule);
    input.language = reader.choice("language", language_words) == 0 ? Language::ja : Language::en;
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

static std::vector<access::Verb> read_verbs(ObjectReader& reader) {
  std::vector<access::Verb> verbs;
  for (const std::string& word : reader.texts("verbs", verbs_max, id_rule)) {
    const auto verb = access::verb_of(word);
    if (!verb) {
      reader.report("verbs", "json.unknown_choice");
      return {};
    }
    verbs.push_back(*verb);
  }
  if (verbs.empty()) {
    reader.report("verbs", "json.too_few");
  }
  return verbs;
}

static access::Scope read_scope(ObjectReader& reader) {
  static constexpr std::array<std::string_view, 3> kinds{"platform", "programme", "course"};
  access::Scope scope;
  reader.object("scope", [&](ObjectReader& inner) {
    const std::size_t kind = inner.choice("kind", kinds);
    if (kind == 1) {
      scope = access::ProgrammeScope{ProgrammeId{inner.text("programme", id_rule)}};
    } else if (kind == 2) {
      ProgrammeId programme{inner.text("programme", id_rule)};
      scope = access::CourseScope{std::move(programme), CourseId{inner.text("course", id_rule)}};
    }
  });
  return scope;
}

static std::optional<Instant> read_end(ObjectReader& reader) {
  constexpr TextRule instant_rule{.characters_max = 40};
  const auto text = reader.optional_text("expires_at", instant_rule);
  if (!text) {
    return std::nullopt;
  }
  const auto end = Instant::parse(*text);
  if (!end) {
    reader.report("expires_at", "json.not_an_instant");
  }
  return end;
}

static access::Grant read_grant(ObjectReader& reader) {
  std::vector<access::Verb> verbs = read_verbs(reader);
  access::Scope scope = read_scope(reader);
  const auto end = read_end(reader);
  return {.verbs = std::move(verbs),
          .scope = std::move(scope),
          .expires_at = end,
          .reason = reader.text("reason", reason_rule)};
}

Input<access::Grant> read_grant_input(std::string_view body) {
  access::Grant grant{};
  const auto problems =
      read_json_object(body, [&](ObjectReader& reader) { grant = read_grant(reader); });
  if (!problems.empty()) {
    return problems;
  }
  return grant;
}

Input<services::InviteCommand> read_invitation(std::string_view body, Language language) {
  services::InviteCommand command{.login = "", .name = "", .language = language, .grants = {}};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    command.login = reader.text("login", login_rule);
    command.name = reader.text("name", name_rule);
    reader.objects("grants", grants_max,
                   [&](ObjectReader& inner) { command.grants.push_back(read_grant(inner)); });
    if (command.grants.empty()) {
      reader.report("grants", "json.too_few");
    }
  });
  if (!problems.empty()) {
    return problems;
  }
  return command;
}

static std::string_view key_of(access::PasswordProblem problem) {
  switch (problem) {
    case access::PasswordProblem::too_short:
      return "password.too_short";
    case access::PasswordProblem::too_long:
      return "password.too_long";
    case access::PasswordProblem::repeats:
      return "password.repeats";
    case access::PasswordProblem::common:
      return "password.common";
    case access::PasswordProblem::names_self:
      return "password.names_self";
  }
  MUSUBI_ASSERT(false && "every problem has its key");
  return {};
}

std::vector<InputProblem> input_problems(const std::vector<access::PasswordProblem>& problems,
                                         std::string_view pointer) {
  std::vector<InputProblem> list;
  for (const access::PasswordProblem problem : problems) {
    list.push_back({.pointer = std::string{pointer},
                    .message_key = std::string{key_of(problem)},
                    .limit = std::nullopt});
  }
  return list;
}

static std::string_view word_of(services::SecondFactorState state) {
  switch (state) {
    case services::SecondFactorState::done:
      return "done";
    case services::SecondFactorState::needed:
      return "needed";
    case services::SecondFactorState::to_set_up:
      return "to_set_up";
  }
  MUSUBI_ASSERT(false && "every state has its word");
  return {};
}

static array verbs_to_json(const services::Session& session) {
  array verbs;
  for (const access::Verb verb : access::all_verbs) {
    for (const access::Grant& grant : session.grants) {
      if (std::ranges::find(grant.verbs, verb) != grant.verbs.end()) {
        verbs.emplace_back(access::word_of(verb));
        break;
      }
    }
  }
  return verbs;
}

std::string to_json(const services::Session& session) {
  return boost::json::serialize(object{
      {"account", session.account.value},
      {"login", session.login},
      {"name", session.name},
      {"language", word_of(session.language)},
      {"second_factor", word_of(session.second_factor)},
      {"is_staff", services::is_staff(session)},
      {"verbs", verbs_to_json(session)},
      {"expires_at", session.expires_at.iso_jst()},
  });
}

static object scope_to_json(const access::Scope& scope) {
  return std::visit(
      Overloaded{
          [](const access::PlatformScope&) {
            return object{{"kind", "platform"}};
          },
          [](const access::ProgrammeScope& programme) {
            return object{{"kind", "programme"}, {"programme", programme.programme.value}};
          },
          [](const access::CourseScope& course) {
            return object{{"kind", "course"},
                          {"programme", course.programme.value},
                          {"course", course.course.value}};
          },
      },
      scope);
}

static std::string_view state_of(const stores::GrantRecord& grant, Instant now) {
  if (grant.revoked_at) {
    return "revoked";
  }
  return access::is_in_force(grant.grant, now) ? "in_force" : "expired";
}

static object grant_to_json(const stores::GrantRecord& grant, Instant now) {
  array verbs;
  for (const access::Verb verb : grant.grant.verbs) {
    verbs.emplace_back(access::word_of(verb));
  }
  object json{
      {"id", grant.id.value},
      {"verbs", std::move(verbs)},
      {"scope", scope_to_json(grant.grant.scope)},
      {"reason", grant.grant.reason},
      {"granted_at", grant.granted_at.iso_jst()},
      {"granted_by", grant.granted_by},
      {"state", state_of(grant, now)},
  };
  if (grant.grant.expires_at) {
    json["expires_at"] = grant.grant.expires_at->iso_jst();
  }
  return json;
}

static array grants_to_json(const std::vector<stores::GrantRecord>& grants, Instant now) {
  array list;
  for (const stores::GrantRecord& grant : grants) {
    list.push_back(grant_to_json(grant, now));
  }
  return list;
}

static bool is_staff(const std::vector<stores::GrantRecord>& grants, Instant now) {
  return std::ranges::any_of(
      grants, [&](const stores::GrantRecord& grant) { return state_of(grant, now) == "in_force"; });
}

std::string to_json(const services::OwnAccount& own, Instant now) {
  return boost::json::serialize(object{
      {"account", own.account.id.value},
      {"login", own.account.login},
      {"name", own.account.name},
      {"language", word_of(own.account.language)},
      {"is_staff", is_staff(own.grants, now)},
      {"has_second_factor", own.account.totp_sealed.has_value()},
      {"recovery_codes_left", own.recovery_codes_left},
      {"password_characters_min", own.password_characters_min},
      {"grants", grants_to_json(own.grants, now)},
  });
}

std::string to_json(const services::SecondFactorSetUp& set_up) {
  const html::QrCode code = html::qr_code(set_up.otpauth_uri);
  return boost::json::serialize(object{
      {"secret", set_up.secret},
      {"otpauth_uri", set_up.otpauth_uri},
      {"qr", object{{"size", code.size}, {"path", code.path}}},
  });
}

std::string recovery_codes_to_json(const std::vector<std::string>& codes) {
  return boost::json::serialize(object{{"recovery_codes", array(codes.begin(), codes.end())}});
}

std::string to_json(const std::vector<services::SessionView>& sessions,
                    const AccountSessionId& own) {
  array list;
  for (const services::SessionView& session : sessions) {
    list.push_back(object{{"id", session.id.value},
                          {"is_this_one", session.id == own},
                          {"device", session.device},
                          {"created_at", session.created_at.iso_jst()},
                          {"last_seen_at", session.last_seen_at.iso_jst()},
                          {"expires_at", session.expires_at.iso_jst()}});
  }
  return boost::json::serialize(object{{"sessions", std::move(list)}});
}

std::string to_json(const std::vector<services::OwnApplicationRow>& applications,
                    Language language) {
  array list;
  for (const services::OwnApplicationRow& application : applications) {
    list.push_back(object{
        {"receipt_number", application.row.receipt_number},
        {"programme", application.row.programme.value},
        {"course", application.row.course.value},
        {"programme_title", application.programme_title.in(language)},
        {"course_title", application.course_title.in(language)},
        {"state", application::word_of(application.row.standing)},
        {"received_at", application.row.received_at.iso_jst()},
        {"status_path", application.status_path},
    });
  }
  return boost::json::serialize(object{{"applications", std::move(list)}});
}

static object account_to_json(const services::StaffAccount& account, Instant now) {
  return {
      {"account", account.account.id.value},
      {"login", account.account.login},
      {"name", account.account.name},
      {"state", account.account.password_hash ? "active" : "invited"},
      {"has_second_factor", account.account.totp_sealed.has_value()},
      {"grants", grants_to_json(account.grants, now)},
  };
}

std::string to_json(const services::StaffAccount& account, Instant now) {
  return boost::json::serialize(account_to_json(account, now));
}

std::string to_json(const services::AccountPage& page, Instant now) {
  array accounts;
  for (const services::StaffAccount& account : page.accounts) {
    accounts.push_back(account_to_json(account, now));
  }
  return boost::json::serialize(object{{"accounts", std::move(accounts)},
                                       {"total", page.total},
                                       {"page", page.page},
                                       {"page_size", services::account_page_size}});
}

}  // namespace musubi::http
