#include "http/api/fact_codec.h"

#include <boost/json.hpp>

#include "http/api/field_rules.h"
#include "http/api/finding_codec.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

constexpr TextRule fact_words_rule{.characters_max = 2'000, .lines = Lines::many};

static services::FactPerson read_person(ObjectReader& reader) {
  std::string name = reader.text("name", name_rule);
  std::string kana = reader.text("name_kana", name_rule);
  const auto birth_date = reader.date("birth_date");
  return {.name = std::move(name),
          .kana = std::move(kana),
          .birth_date = birth_date.value_or(Date{std::chrono::sys_days{}}),
          .email = reader.optional_text("email", email_rule)};
}

// Exactly one of the two says who it is.
static void read_who(ObjectReader& reader, services::RecordFactCommand& command) {
  const auto application = reader.optional_text("application", id_rule);
  bool is_named = false;
  reader.optional_object("person", [&](ObjectReader& person) {
    command.person = read_person(person);
    is_named = true;
  });
  const bool is_applicant = application && !application->empty();
  if (is_applicant == is_named) {
    reader.report("person", "json.one_of_two");
  }
  if (is_applicant) {
    command.person = ApplicationId{*application};
  }
}

std::variant<services::RecordFactCommand, std::vector<InputProblem>> read_fact_input(
    std::string_view body, const services::Staff& staff) {
  services::RecordFactCommand command{.programme = {},
                                      .person = ApplicationId{},
                                      .fact = {},
                                      .on_date = Date{std::chrono::sys_days{}},
                                      .until = std::nullopt,
                                      .evidence = "",
                                      .document = std::nullopt,
                                      .reason = "",
                                      .staff = staff};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    read_who(reader, command);
    command.fact = FactId{reader.text("fact", id_rule)};
    command.on_date = reader.date("on_date").value_or(command.on_date);
    command.until = reader.optional_date("until");
    command.evidence = reader.text("evidence", fact_words_rule);
    command.document = reader.optional_text("document", id_rule);
    command.reason = reader.text("reason", fact_words_rule);
  });
  if (!problems.empty()) {
    return problems;
  }
  return command;
}

static std::string_view word_of(services::FactKind::Kind kind) {
  switch (kind) {
    case services::FactKind::Kind::completion:
      return "completion";
    case services::FactKind::Kind::confirmation:
      return "confirmation";
    case services::FactKind::Kind::ban:
      return "ban";
  }
  fail_assertion("every kind of fact has its word", __FILE__, __LINE__);
}

static array titles_of(const std::vector<CourseId>& courses,
                       const programme::ProgrammeDefinition& definition, Language language) {
  array titles;
  for (const programme::Course& course : definition.courses) {
    if (std::ranges::count(courses, course.id) > 0) {
      titles.emplace_back(course.title.in(language));
    }
  }
  return titles;
}

std::string to_json(const services::FactKinds& kinds, Language language) {
  array list;
  for (const services::FactKind& kind : kinds.kinds) {
    list.push_back(object{{"fact", kind.fact.value},
                          {"kind", word_of(kind.kind)},
                          {"requirement", kind.requirement.in(language)},
                          {"courses", titles_of(kind.courses, *kinds.definition, language)},
                          {"source", source_words(kind.source, *kinds.definition, language)}});
  }
  return boost::json::serialize(object{{"kinds", std::move(list)}});
}

static void add_revocation(object& json, const std::optional<stores::Revocation>& revoked) {
  json["state"] = revoked ? "revoked" : "current";
  if (revoked) {
    json["revoked_by"] = revoked->by;
    json["revoked_at"] = revoked->at.iso_jst();
    json["revoke_reason"] = revoked->reason;
  }
}

static object fact_to_json(const stores::FactRecord& fact) {
  object json{{"id", fact.id.value},
              {"fact", fact.fact.value},
              {"name", fact.name},
              {"name_kana", fact.kana},
              {"birth_date", fact.birth_date.iso()},
              {"on_date", fact.on_date.iso()},
              {"evidence", fact.evidence},
              {"reason", fact.reason},
              {"recorded_by", fact.recorded_by},
              {"recorded_at", fact.recorded_at.iso_jst()}};
  if (fact.email) {
    json["email"] = *fact.email;
  }
  if (fact.until) {
    json["until"] = fact.until->iso();
  }
  if (fact.document) {
    json["document"] = *fact.document;
  }
  if (fact.application) {
    json["application"] = fact.application->value;
  }
  add_revocation(json, fact.revoked);
  return json;
}

std::string to_json(const stores::FactRecord& fact) {
  return boost::json::serialize(fact_to_json(fact));
}

std::string to_json(const services::FactPage& page) {
  array facts;
  for (const stores::FactRecord& fact : page.facts) {
    facts.push_back(fact_to_json(fact));
  }
  return boost::json::serialize(object{{"facts", std::move(facts)},
                                       {"total", page.total},
                                       {"page", page.page},
                                       {"page_size", services::fact_page_size}});
}

std::string to_json(const std::vector<services::MatchedFact>& facts) {
  array list;
  for (const services::MatchedFact& matched : facts) {
    list.push_back(object{{"fact", fact_to_json(matched.fact)},
                          {"name_matches", matched.name == eligibility::Match::same},
                          {"email_matches", matched.email == eligibility::Match::same}});
  }
  return boost::json::serialize(object{{"facts", std::move(list)}});
}

}  // namespace musubi::http
