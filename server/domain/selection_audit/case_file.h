// An input looked up by id, with the choices that each team really had in this round.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/selection_audit/seating.h"

namespace musubi::selection_audit {

struct Wish {
  const Hall* hall;
  Application application;
};

struct Party {
  const selection::Team* team = nullptr;
  std::uint64_t number = 0;
  bool is_set_aside = false;
  bool is_withdrawn = false;
  std::vector<Wish> wishes;  // the best first; what comes below a kept seat is left out
};

struct CaseFile {
  std::map<std::string, Party> parties;
  std::map<std::string, Hall> halls;  // by session
};

// What makes an input impossible to decide, in one word each: "overlap", "unknown", "double",
// "number", "standing". Empty if it is sound.
[[nodiscard]] std::vector<std::string> faults_of(const selection::SelectionInput& input);

// For sound inputs.
[[nodiscard]] CaseFile open_case(const selection::SelectionInput& input);

}  // namespace musubi::selection_audit
