// The choice function of one session: whom it takes of those who ask. Reserves come first, in
// their published order, then all other seats by priority alone; limits of groups hold in both
// steps. With disjoint groups this is substitutable and size-monotone, which is what makes the
// selection stable and honest ranking safe (matching theory; decision 0021).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace musubi::selection {

constexpr std::uint32_t no_cap = UINT32_MAX;

struct GroupRule {
  std::uint32_t reserved = 0;
  std::uint32_t cap = no_cap;
};

struct SessionRules {
  std::uint32_t capacity = 0;
  std::vector<GroupRule> groups;  // reserves in their order; the last is for all other teams
};

// Below this key are the teams that already have a seat here: they keep it, before all reserves.
constexpr std::uint64_t first_free_key = std::uint64_t{1} << 32;

struct Applicant {
  std::uint64_t key;  // the smaller comes first; unique within a session
  std::uint32_t team;
  std::uint32_t group;
};

enum class Admission : std::uint8_t { kept, reserved, open, refused };

// What was left of a group's seats when the session had chosen.
struct GroupSeats {
  std::uint32_t reserve_offered = 0;  // of its reserve, after kept seats and limits
  std::uint32_t reserve_taken = 0;
  std::uint32_t cap_left = no_cap;
  std::uint32_t asking = 0;
};

struct Chosen {
  std::vector<Admission> admissions;  // for each applicant
  std::vector<GroupSeats> groups;
  std::uint32_t seats_left = 0;
};

// `applicants` in the order of their keys. Reuses the memory of `chosen`. Teams that keep a seat
// must fit: which the check of the standings makes sure of.
void choose(const SessionRules& rules, std::span<const Applicant> applicants, Chosen& chosen);

}  // namespace musubi::selection
