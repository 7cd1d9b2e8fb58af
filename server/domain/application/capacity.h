// How many an undecided, unlimited, bounded or minimum capacity admits.
#pragma once

#include "domain/application/call.h"

namespace musubi::application {

enum class Room { enough, full, too_few, undecided };

// Whether `heads` in all (those accepted and those asking) fit.
[[nodiscard]] Room room_for(const CapacityLimit& limit, int heads);

// The upper bound; nothing where there is none or it is undecided.
[[nodiscard]] std::optional<int> places_max(const CapacityLimit& limit);

}  // namespace musubi::application
