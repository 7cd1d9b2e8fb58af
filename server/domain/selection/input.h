// What one round of a selection is decided from: the market, the drawn value and the standings.
#pragma once

#include "domain/selection/draw.h"
#include "domain/selection/market.h"
#include "domain/selection/standing.h"

namespace musubi::selection {

struct SelectionInput {
  Market market;
  Draw draw;
  Round round;
  bool operator==(const SelectionInput&) const = default;
};

}  // namespace musubi::selection
