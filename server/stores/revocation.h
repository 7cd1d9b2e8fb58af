// Revocation: who took a record back, when and why. The record stays readable and counts no more.
#pragma once

#include <string>

#include "base/instant.h"

namespace musubi::stores {

struct Revocation {
  std::string by;
  Instant at;
  std::string reason;
};

}  // namespace musubi::stores
