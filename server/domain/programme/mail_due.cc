#include "domain/programme/mail_due.h"

#include "base/result.h"

namespace musubi::programme {

using application::Decision;
using application::Standing;
using application::State;

std::string_view name_of(DropReason reason) {
  switch (reason) {
    case DropReason::withdrawn:
      return "withdrawn";
    case DropReason::state_changed:
      return "state_changed";
    case DropReason::superseded:
      return "superseded";
    case DropReason::address_changed:
      return "address_changed";
    case DropReason::link_expired:
      return "link_expired";
    case DropReason::account_closed:
      return "account_closed";
  }
  return "";
}

static std::optional<DropReason> unless(bool is_true) {
  return is_true ? std::nullopt : std::optional{DropReason::state_changed};
}

static std::optional<DropReason> drop_for_standing(MailEvent event, Standing standing) {
  const bool is_withdrawn = standing.state == State::withdrawn;
  switch (event) {
    case MailEvent::withdrawn:
      return unless(is_withdrawn);
    case MailEvent::message:
      // Staff may write to somebody who has withdrawn, and mean it.
      return std::nullopt;
    case MailEvent::received:
    case MailEvent::document_returned:
    case MailEvent::postponed:
    case MailEvent::corrected:
    case MailEvent::slot_arranged:
    case MailEvent::quote:
      return is_withdrawn ? std::optional{DropReason::withdrawn} : std::nullopt;
    case MailEvent::returned:
      return is_withdrawn ? std::optional{DropReason::withdrawn}
                          : unless(standing.state == State::returned);
    case MailEvent::accepted:
      return is_withdrawn ? std::optional{DropReason::withdrawn}
                          : unless(standing == Standing{State::submitted, Decision::accepted});
    case MailEvent::declined:
      return is_withdrawn ? std::optional{DropReason::withdrawn}
                          : unless(standing == Standing{State::submitted, Decision::declined});
  }
  fail_assertion("every event of a mail has its rule", __FILE__, __LINE__);
}

// What replaces its predecessor when it is told again; receipts and messages stand side by side.
static bool is_replaced_by_its_like(MailEvent event) {
  switch (event) {
    case MailEvent::returned:
    case MailEvent::accepted:
    case MailEvent::declined:
    case MailEvent::postponed:
    case MailEvent::corrected:
    case MailEvent::slot_arranged:
    case MailEvent::quote:
      return true;
    case MailEvent::received:
    case MailEvent::withdrawn:
    case MailEvent::document_returned:
    case MailEvent::message:
      return false;
  }
  fail_assertion("every event of a mail is replaced or not", __FILE__, __LINE__);
}

std::optional<DropReason> drop_reason(MailEvent event, const DueFacts& facts) {
  if (const auto reason = drop_for_standing(event, facts.standing)) {
    return reason;
  }
  if (!facts.is_newest_of_its_event && is_replaced_by_its_like(event)) {
    return DropReason::superseded;
  }
  return facts.has_same_address ? std::nullopt : std::optional{DropReason::address_changed};
}

}  // namespace musubi::programme
