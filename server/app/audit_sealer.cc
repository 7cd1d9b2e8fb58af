#include "app/audit_sealer.h"

#include <boost/json.hpp>
#include <chrono>

#include "base/pause.h"
#include "services/seal_audit.h"
#include "stores/files/head_files.h"

namespace musubi::app {

AuditSealer::AuditSealer(Parts parts)
    : m_parts(std::move(parts)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

void AuditSealer::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const auto sealed = seal(stop);
    if (sealed.is_ok()) {
      m_alarm.clear();
    } else {
      say_once(sealed.error());
    }
    pause(stop, std::chrono::seconds{1});
  }
}

Result<void> AuditSealer::seal(const std::stop_token& stop) {
  // The day is asked first, so that what was recorded before midnight is under yesterday's head.
  const Date yesterday = m_parts.clock().date_jst().plus_days(-1);
  const auto sealed = services::seal_audit(m_parts.database, stop);
  // Another server's sealer was faster: there is nothing left to do.
  if (!sealed.is_ok() && sealed.error().kind != ErrorKind::conflict) {
    return sealed.error();
  }
  if (stop.stop_requested() || stores::has_head(m_parts.heads, yesterday)) {
    return {};
  }
  const auto end =
      TRY(m_parts.database.read([](Snapshot& snapshot) { return audit::chain_end(snapshot); }));
  return end.number == 0 ? Result<void>{} : stores::write_head(m_parts.heads, yesterday, end);
}

void AuditSealer::say_once(const Error& error) {
  if (m_alarm == error.code) {
    return;
  }
  m_alarm = error.code;
  m_parts.log(
      boost::json::serialize(boost::json::object{{"at", m_parts.clock().iso_utc()},
                                                 {"audit_alarm", "the audit can't be sealed"},
                                                 {"detail", error.detail}}));
}

}  // namespace musubi::app
