// libsodium must be started once before its generators and password hashes are used.
#pragma once

#include <sodium.h>

#include "base/result.h"

namespace musubi {

inline void require_sodium() { MUSUBI_ASSERT(sodium_init() >= 0); }

}  // namespace musubi
