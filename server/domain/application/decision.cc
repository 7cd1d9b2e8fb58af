#include "domain/application/decision.h"

#include <fmt/core.h>

#include "base/text/display_text.h"
#include "domain/application/capacity.h"

namespace musubi::application {

static Error forbidden(std::string_view action, Standing standing, std::string_view next_step) {
  return Error{
      ErrorKind::conflict, "wrong_state",
      fmt::format("cannot {} an application that is {}: {}", action, word_of(standing), next_step)};
}

// Blank is also what a Japanese keyboard's space bar types: U+3000.
static Result<void> check_reason(std::string_view reason) {
  const Result<std::string> words = text::clean_paragraphs(reason);
  if (words.is_ok() && words.value().empty()) {
    return Error{ErrorKind::invalid, "reason_missing",
                 "a reason is required, because it is mailed and kept: write one"};
  }
  return {};
}

bool can_be_edited(Standing standing) {
  return next(standing.state, Event::edit) && standing.decision == Decision::undecided;
}

bool can_be_sent_back(Standing standing) {
  return next(standing.state, Event::send_back) && standing.decision == Decision::undecided;
}

bool can_be_resubmitted(Standing standing) {
  return next(standing.state, Event::resubmit).has_value();
}

bool can_be_withdrawn(Standing standing) {
  return next(standing.state, Event::withdraw) && standing.decision != Decision::declined;
}

bool can_be_decided(Standing standing) {
  return standing.state == State::submitted && standing.decision == Decision::undecided;
}

bool can_take_documents(Standing standing) {
  return (standing.state == State::submitted || standing.state == State::returned) &&
         standing.decision == Decision::undecided;
}

// The decision stays; whoever calls this knows that the life cycle has the step.
static Standing moved(Standing standing, Event event) {
  return {next(standing.state, event).value(), standing.decision};
}

Result<Change> edit(Standing standing) {
  if (!can_be_edited(standing)) {
    return forbidden("edit", standing, "only a submitted, undecided one can be edited");
  }
  return Change{moved(standing, Event::edit), Place::unchanged};
}

Result<Change> send_back(Standing standing, std::string_view reason) {
  TRY(check_reason(reason));
  if (!can_be_sent_back(standing)) {
    return forbidden("send back", standing, "only a submitted, undecided one can be returned");
  }
  return Change{moved(standing, Event::send_back), Place::unchanged};
}

Result<Change> resubmit(Standing standing) {
  if (!can_be_resubmitted(standing)) {
    return forbidden("resubmit", standing, "only a returned one can be corrected");
  }
  return Change{moved(standing, Event::resubmit), Place::unchanged};
}

Result<Change> withdraw(Standing standing) {
  if (!can_be_withdrawn(standing)) {
    return forbidden("withdraw", standing, "nothing is left to withdraw");
  }
  const bool frees = standing.decision == Decision::accepted;
  return Change{moved(standing, Event::withdraw), frees ? Place::freed : Place::unchanged};
}

static Result<void> check_room(const CourseRoom& room) {
  switch (room_for(room.limit, room.accepted + 1)) {
    case Room::enough:
    case Room::too_few:
      return {};
    case Room::full:
      return Error{ErrorKind::refused, "full",
                   fmt::format("all places are taken ({} accepted): decline, or wait for a "
                               "withdrawal",
                               room.accepted)};
    case Room::undecided:
      return Error{ErrorKind::refused, "capacity_undecided",
                   "the capacity is undecided: set it before accepting"};
  }
  return {};
}

bool has_room(const CourseRoom& room) { return check_room(room).is_ok(); }

static Result<void> check_papers(Papers papers, std::string_view reason) {
  switch (papers) {
    case Papers::complete:
      return {};
    case Papers::incomplete:
      return Error{ErrorKind::refused, "incomplete",
                   "papers are missing: wait for them, or accept for a reason that is kept"};
    case Papers::let_through:
      return check_reason(reason);
  }
  fail_assertion("papers are complete, incomplete or let through", __FILE__, __LINE__);
}

Result<Change> decide(Standing standing, Ruling ruling, const DecisionFacts& facts,
                      std::string_view reason) {
  if (!can_be_decided(standing)) {
    return forbidden("decide", standing, "only a submitted, undecided one can be decided");
  }
  if (ruling == Ruling::decline) {
    TRY(check_reason(reason));
    return Change{{standing.state, Decision::declined}, Place::unchanged};
  }
  TRY(check_papers(facts.papers, reason));
  TRY(check_room(facts.room));
  return Change{{standing.state, Decision::accepted}, Place::taken};
}

std::string_view word_of(Standing standing) {
  if (standing.state != State::submitted) {
    return name_of(standing.state);
  }
  switch (standing.decision) {
    case Decision::undecided:
      return "submitted";
    case Decision::accepted:
      return "accepted";
    case Decision::declined:
      return "declined";
  }
  return "";
}

}  // namespace musubi::application
