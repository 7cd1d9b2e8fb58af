// AuditSealer: a thread that seals the audit every second, and writes the head of each day when the
// day is over in Japan.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

#include "app/clock.h"
#include "stores/database.h"

namespace musubi::app {

class AuditSealer {
 public:
  struct Parts {
    Database& database;  // outlives it
    std::filesystem::path heads;
    Clock clock;
    std::function<void(std::string_view line)> log;  // one line for an operator to act on
  };

  explicit AuditSealer(Parts parts);

 private:
  void run(const std::stop_token& stop);
  [[nodiscard]] Result<void> seal(const std::stop_token& stop);
  void say_once(const Error& error);

  Parts m_parts;
  std::string m_alarm;  // said and not over
  std::jthread m_thread;
};

}  // namespace musubi::app
