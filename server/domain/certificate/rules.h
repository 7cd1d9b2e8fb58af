// Certificates: which paper a completion earns, until when it is dispatched, and whether we issue
// it or only follow what another authority issues (S4 39–41).
#pragma once

#include <optional>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"

namespace musubi::certificate {

enum class Issuer { operator_of_programme, authority };

struct CertificateRule {
  CertificateId id;
  LocalisedText title;
  Issuer issuer;
  std::vector<CourseId> courses;
  std::optional<DeadlineId> dispatched_by;  // absent: the notice names no time
  SourceRef source;
};

}  // namespace musubi::certificate
