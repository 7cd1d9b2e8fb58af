#include "services/export_log.h"

#include <algorithm>
#include <boost/json.hpp>

#include "services/export_jobs.h"
#include "services/history.h"
#include "stores/audit.h"

namespace musubi::services {

// The store gives at most so many of one list.
static constexpr int export_entries_max = 500;

static bool sees_everybodys(const Staff& staff) {
  const auto scopes = staff.reach.scopes_of(access::Verb::manage_accounts);
  return std::ranges::any_of(scopes, [](const access::Scope& scope) {
    return std::holds_alternative<access::PlatformScope>(scope);
  });
}

static std::string text_in(const boost::json::object& detail, const char* name) {
  const auto* value = detail.if_contains(name);
  return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

static int count_in(const boost::json::object& detail, const char* name) {
  const auto* value = detail.if_contains(name);
  return value != nullptr && value->is_int64() ? static_cast<int>(value->get_int64()) : 0;
}

static std::map<std::string, std::string> filter_in(const boost::json::object& detail) {
  std::map<std::string, std::string> filter;
  const auto* written = detail.if_contains("filter");
  if (written != nullptr && written->is_object()) {
    for (const auto& [name, value] : written->get_object()) {
      if (value.is_string()) {
        filter.emplace(name, value.get_string());
      }
    }
  }
  return filter;
}

static Result<LoggedExport> logged(Snapshot& snapshot, const audit::Entry& entry) {
  boost::system::error_code error;
  const auto parsed = boost::json::parse(entry.detail_json, error);
  const boost::json::object detail =
      !error && parsed.is_object() ? parsed.get_object() : boost::json::object{};
  auto by = TRY(name_of_actor(snapshot, entry.actor));
  return LoggedExport{.at = entry.at,
                      .by = std::move(by),
                      .format = text_in(detail, "format"),
                      .filter = filter_in(detail),
                      .rows = count_in(detail, "rows"),
                      .replaced = count_in(detail, "replaced"),
                      .sha256 = text_in(detail, "sha256")};
}

Result<std::vector<LoggedExport>> view_export_log(const Context& context, const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<std::vector<LoggedExport>> {
    std::vector<LoggedExport> log;
    const auto entries = TRY(
        audit::list_of_subject(snapshot, {"list", std::string{exported_list}}, export_entries_max));
    for (const audit::Entry& entry : entries) {
      const bool is_shown = sees_everybodys(staff) || entry.actor == staff.actor.id;
      if (is_shown && log.size() < export_log_max) {
        log.push_back(TRY(logged(snapshot, entry)));
      }
    }
    return log;
  });
}

}  // namespace musubi::services
