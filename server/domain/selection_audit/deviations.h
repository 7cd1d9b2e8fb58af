// What an audit has found so far, and the two things that its parts share: the seats as published.
#pragma once

#include <string_view>

#include "domain/selection_audit/audit.h"
#include "domain/selection_audit/replay.h"

namespace musubi::selection_audit {

class Deviations {
 public:
  void add(std::string_view key, std::string_view place);
  void add(std::string_view key, std::string_view place, std::string_view session);
  [[nodiscard]] std::vector<Message> take() { return std::move(m_messages); }
  [[nodiscard]] bool is_empty() const { return m_messages.empty(); }

 private:
  std::vector<Message> m_messages;
};

// The outcome of each session beside its hall and those who sit there.
void audit_sessions(const Published& published, const CaseFile& file, const Seated& seated,
                    Deviations& deviations);

// The reasons given, against the outcome, which has been found right.
void audit_claims(const Published& published, const CaseFile& file, Deviations& deviations);

}  // namespace musubi::selection_audit
