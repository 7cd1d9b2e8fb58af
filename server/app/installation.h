// Installation: an opened data folder with everything that the use cases need. One process at a
// time has it; the keys of status links and of accounts lie beside the database, never in it.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>

#include "app/definition_cache.h"
#include "services/context.h"

namespace musubi::app {

struct InstallationPaths {
  std::filesystem::path data;        // made when it is missing
  std::filesystem::path migrations;  // the folder of *.sql
};

class Installation {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Installation>> open(const InstallationPaths& paths,
                                                                  Instant now);
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  [[nodiscard]] const services::Context& context() const { return m_context; }
  // From when on links name this port of this machine.
  void set_port(std::uint16_t port) { m_port = port; }

 private:
  struct Keys {
    std::string status;
    std::string account;
  };
  Installation(Database database, Keys keys);

  Database m_database;
  DefinitionCache m_definitions;
  calendar::HolidayCalendar m_holidays;
  calendar::ClosureCalendar m_closures;
  std::atomic<std::uint16_t> m_port = 0;
  services::Context m_context;
};

}  // namespace musubi::app
