// Drafts: beginning, saving and discarding an application that is still being written. Nothing in
// it is judged until it is handed in (submit_application.h), and nothing typed is lost: two devices
// that save the same draft are told, with the newer content.
#pragma once

#include <variant>

#include "services/check_application.h"
#include "stores/draft_store.h"

namespace musubi::services {

struct CreateDraftCommand {
  ProgrammeId programme;
  CourseId course;
  Language language;
  ApplicationInput input;
  std::string step;  // where in the form the person is
};

struct NewDraft {
  std::string token;  // opens the draft; only its hash is stored
  int version;
  Instant expires_at;
};

// Refused: `call_not_open` outside of the window, `draft_too_large` above 64 KiB.
[[nodiscard]] Result<NewDraft> create_draft(const Context& context,
                                            const CreateDraftCommand& command, Instant now);

struct DraftView {
  ProgrammeId programme;
  CourseId course;
  int revision;
  int version;
  ApplicationInput input;
  std::string step;
  std::optional<std::string> asked_address;
  std::optional<std::string> confirmed_address;
  std::optional<std::string> account_address = {};  // of a reader who is signed in
  Instant created_at;
  Instant updated_at;
  Instant expires_at;
};

[[nodiscard]] DraftView view_of(const stores::DraftRecord& draft);
// `not_found`, as in all of these, for a token that opens nothing, also when the draft has expired.
[[nodiscard]] Result<DraftView> view_draft(const Context& context, const std::string& token,
                                           Instant now);

struct SaveDraftCommand {
  std::string token;
  int version;  // the one that was loaded or last saved
  ApplicationInput input;
  std::string step;
};

struct DraftSaved {
  int version;
  Instant expires_at;
};

// The newer content where another device was faster. The same content again is saved already.
using Saving = std::variant<DraftSaved, DraftView>;

[[nodiscard]] Result<Saving> save_draft(const Context& context, const SaveDraftCommand& command,
                                        Instant now);
[[nodiscard]] Result<void> discard_draft(const Context& context, const std::string& token,
                                         Instant now);

// Deletes the drafts that have expired, with their documents and mails; answers how many. A draft
// is kept for 60 days after its last change, but not beyond 30 days after its call has closed.
[[nodiscard]] Result<int> sweep_drafts(const Context& context, Instant now);

// For the use cases that begin with a draft.
[[nodiscard]] Result<stores::DraftRecord> load_draft(Snapshot& snapshot, const std::string& token,
                                                     Instant now);

// What the applicant did with the draft, in the audit.
[[nodiscard]] Result<void> note_draft(Transaction& transaction, const ApplicationId& draft,
                                      std::string verb, Instant now);

}  // namespace musubi::services
