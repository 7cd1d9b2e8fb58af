// Contact: where applicants inquire, and the ways that the operator prefers (S4 43c).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"

namespace musubi::programme {

enum class Channel { web, mail, fax, line, post };

// When somebody may call: at any time within the hours, or only when it is urgent (S4 43c).
enum class PhoneUse { any_time, urgent_only };

struct ContactPhone {
  std::string number;
  PhoneUse use;
};

struct Contact {
  LocalisedText office;
  std::vector<Channel> preferred;  // in this order; each has its address below
  std::optional<std::string> mail;
  std::optional<std::string> line;  // the account's name, as LINE shows it
  std::optional<std::string> fax;
  std::optional<ContactPhone> phone;
  std::optional<LocalisedText> hours;
  SourceRef source;
};

}  // namespace musubi::programme
