// How much of a fault: little in ./test, all of it by tests/faults/run --release.
#pragma once

#include <cstdlib>

#include "base/digits.h"

namespace musubi::faults {

inline int asked_for(const char* variable, int usual) {
  const char* text = std::getenv(variable);
  return text == nullptr ? usual : parse_digits(text).value_or(usual);
}

// The next call to fail: ever farther apart, or each one up to MUSUBI_FAULT_CALLS.
inline int call_after(int call, int thinning) {
  return call < asked_for("MUSUBI_FAULT_CALLS", 0) ? call + 1 : call + 1 + call / thinning;
}

}  // namespace musubi::faults
