#include "services/draft.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "services/call_message.h"
#include "services/draft_link.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "stores/document_store.h"
#include "stores/json_columns.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::DraftRecord;

constexpr std::size_t draft_bytes_max = 64 * 1024;
constexpr std::int64_t day_seconds = 24 * 3600;
constexpr std::int64_t kept_after_change_seconds = 60 * day_seconds;
constexpr std::int64_t kept_after_closing_seconds = 30 * day_seconds;

static Error no_such_draft() {
  return {ErrorKind::not_found, "no_such_draft",
          "no draft belongs to this link: it was handed in, discarded or has expired"};
}

static Instant expiry_of(const CourseView& course, Instant now) {
  const Instant after_change = now.plus_seconds(kept_after_change_seconds);
  const auto closes = application::last_instant(course.call.window);
  return closes ? std::min(after_change, closes->plus_seconds(kept_after_closing_seconds))
                : after_change;
}

static Result<void> check_size(const ApplicationInput& input) {
  const std::size_t bytes =
      stores::to_json(input.answers).size() + stores::to_json(input.agreed).size();
  if (bytes <= draft_bytes_max) {
    return {};
  }
  return Error{ErrorKind::invalid, "draft_too_large",
               fmt::format("the draft has {} bytes, and at most {} are kept: shorten the answers",
                           bytes, draft_bytes_max)};
}

static Result<void> check_open(const ProgrammeView& programme, const CourseView& course) {
  if (takes_applications(*programme.definition, course)) {
    return {};
  }
  return Error{ErrorKind::refused, "call_not_open",
               fmt::format("applications for {} are not open: see its page for the dates",
                           course.course->id.value)};
}

Result<void> note_draft(Transaction& transaction, const ApplicationId& draft, std::string verb,
                        Instant now) {
  return record(transaction, {.at = now,
                              .actor = applicant_actor(),
                              .verb = std::move(verb),
                              .subject = {"draft", draft.value},
                              .reason = ""});
}

Result<NewDraft> create_draft(const Context& context, const CreateDraftCommand& command,
                              Instant now) {
  TRY(check_size(command.input));
  return context.database.write([&](Transaction& transaction) -> Result<NewDraft> {
    const ChosenCourse chosen =
        TRY(load_course(context, transaction, command.programme, command.course, now));
    TRY(check_open(chosen.programme, *chosen.course));
    const auto id = random_id<ApplicationId>();
    const NewDraft created{.token = draft_token(context, id),
                           .version = 1,
                           .expires_at = expiry_of(*chosen.course, now)};
    TRY(stores::insert_draft(transaction, {.id = id,
                                           .programme = command.programme,
                                           .course = command.course,
                                           .revision = chosen.programme.definition->revision,
                                           .language = command.language,
                                           .answers = command.input.answers,
                                           .agreed = command.input.agreed,
                                           .step = command.step,
                                           .address = std::nullopt,
                                           .confirmed_address = std::nullopt,
                                           .confirmed_at = std::nullopt,
                                           .secret_hash = sha256_hex(created.token),
                                           .version = created.version,
                                           .created_at = now,
                                           .updated_at = now,
                                           .expires_at = created.expires_at}));
    TRY(note_draft(transaction, id, "draft.create", now));
    return created;
  });
}

DraftView view_of(const DraftRecord& draft) {
  return {.programme = draft.programme,
          .course = draft.course,
          .revision = draft.revision,
          .version = draft.version,
          .input = {draft.answers, draft.agreed},
          .step = draft.step,
          .asked_address = draft.address,
          .confirmed_address = draft.confirmed_address,
          .created_at = draft.created_at,
          .updated_at = draft.updated_at,
          .expires_at = draft.expires_at};
}

Result<DraftRecord> load_draft(Snapshot& snapshot, const std::string& token, Instant now) {
  auto draft = TRY(stores::find_draft_by_secret(snapshot, sha256_hex(token)));
  if (!draft || draft->expires_at < now) {
    return no_such_draft();
  }
  return std::move(*draft);
}

Result<DraftView> view_draft(const Context& context, const std::string& token, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<DraftView> {
    return view_of(TRY(load_draft(snapshot, token, now)));
  });
}

static bool holds(const DraftRecord& draft, const SaveDraftCommand& command) {
  return draft.answers == command.input.answers && draft.agreed == command.input.agreed &&
         draft.step == command.step;
}

Result<Saving> save_draft(const Context& context, const SaveDraftCommand& command, Instant now) {
  TRY(check_size(command.input));
  return context.database.write([&](Transaction& transaction) -> Result<Saving> {
    DraftRecord draft = TRY(load_draft(transaction, command.token, now));
    if (holds(draft, command)) {
      return Saving{DraftSaved{draft.version, draft.expires_at}};
    }
    if (draft.version != command.version) {
      return Saving{view_of(draft)};
    }
    const ChosenCourse chosen =
        TRY(load_course(context, transaction, draft.programme, draft.course, now));
    draft.answers = command.input.answers;
    draft.agreed = command.input.agreed;
    draft.step = command.step;
    draft.version += 1;
    draft.updated_at = now;
    draft.expires_at = expiry_of(*chosen.course, now);
    TRY(stores::update_draft(transaction, draft));
    return Saving{DraftSaved{draft.version, draft.expires_at}};
  });
}

// The files themselves are collected where no row names them any more.
static Result<void> remove(Transaction& transaction, const ApplicationId& draft) {
  for (const stores::DocumentRecord& document : TRY(stores::list_documents(transaction, draft))) {
    TRY(stores::delete_document(transaction, document.id));
  }
  return stores::delete_draft(transaction, draft);
}

Result<void> discard_draft(const Context& context, const std::string& token, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const DraftRecord draft = TRY(load_draft(transaction, token, now));
    TRY(remove(transaction, draft.id));
    return note_draft(transaction, draft.id, "draft.discard", now);
  });
}

static Result<int> sweep_once(const Context& context, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<int> {
    const auto expired = TRY(stores::list_expired_drafts(transaction, now));
    if (expired.empty()) {
      return 0;
    }
    for (const ApplicationId& draft : expired) {
      TRY(remove(transaction, draft));
    }
    const int count = static_cast<int>(expired.size());
    TRY(record(transaction, {.at = now,
                             .actor = {"system:sweep"},
                             .verb = "draft.expire",
                             .subject = {"drafts", "expired"},
                             .reason = "",
                             .detail_json = fmt::format(R"({{"count":{}}})", count)}));
    return count;
  });
}

Result<int> sweep_drafts(const Context& context, Instant now) {
  int swept = 0;
  for (int more = TRY(sweep_once(context, now)); more > 0; more = TRY(sweep_once(context, now))) {
    swept += more;
  }
  return swept;
}

}  // namespace musubi::services
