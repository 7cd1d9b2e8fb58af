#include "base/result.h"

#include <fmt/core.h>

#include <stdexcept>

namespace musubi {

void fail_assertion(const char* condition, const char* file, int line) {
  throw std::logic_error(fmt::format("assertion failed: {} ({}:{})", condition, file, line));
}

}  // namespace musubi
