// Standings as the tests of decisions and their corrections write them.
#pragma once

#include "domain/application/life_cycle.h"

namespace musubi::application {

constexpr Standing submitted{State::submitted, Decision::undecided};
constexpr Standing returned{State::returned, Decision::undecided};
constexpr Standing accepted{State::submitted, Decision::accepted};
constexpr Standing declined{State::submitted, Decision::declined};

}  // namespace musubi::application
