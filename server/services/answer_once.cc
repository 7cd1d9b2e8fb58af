#include "services/answer_once.h"

#include "base/crypto/seal.h"
#include "base/crypto/secret.h"
#include "stores/kept_answer_store.h"

namespace musubi::services {

static constexpr std::string_view undone_code = "request_undone";

// No text that goes in holds the character.
static std::string joined(std::string_view purpose, const KeyedRequest& request) {
  return std::string{purpose} + '\0' + request.scope + '\0' + request.key;
}

static Instant oldest_kept(Instant now) { return now.plus_seconds(-kept_answer_hours * 3600); }

static OneAnswer repeated(const Context& context, const KeyedRequest& request,
                          const std::string& digest, const stores::KeptAnswer& kept) {
  if (kept.request_digest != digest) {
    return KeyReused{};
  }
  auto answer = unseal(context.account_key, joined("kept answer", request), kept.sealed_answer);
  MUSUBI_ASSERT(answer.has_value());
  return Repeated{std::move(*answer)};
}

Result<OneAnswer> answer_once(const Context& context, const KeyedRequest& request, Instant now,
                              const std::function<Effect()>& run) {
  const std::string key_hash = keyed_secret(context.account_key, joined("kept key", request));
  const std::string digest = keyed_secret(context.account_key, request.content);
  auto answered = context.database.write_as_one([&](Transaction& transaction) -> Result<OneAnswer> {
    const auto kept = TRY(stores::find_kept_answer(transaction, key_hash));
    if (kept && kept->kept_at >= oldest_kept(now)) {
      return repeated(context, request, digest, *kept);
    }
    const Effect effect = run();
    switch (effect.fate) {
      case Effect::Fate::undone:
        return Error{ErrorKind::unavailable, std::string{undone_code}, ""};
      case Effect::Fate::refused:
        return OneAnswer{Fresh{}};
      case Effect::Fate::kept:
        break;
    }
    if (kept) {
      TRY(stores::delete_kept_answer(transaction, key_hash));  // it is older than it is kept
    }
    TRY(stores::insert_kept_answer(
        transaction,
        {.key_hash = key_hash,
         .request_digest = digest,
         .sealed_answer = seal(context.account_key, joined("kept answer", request), effect.answer),
         .kept_at = now}));
    return OneAnswer{Fresh{}};
  });
  const bool is_undone = !answered.is_ok() && answered.error().code == undone_code;
  return is_undone ? Result<OneAnswer>{Fresh{}} : answered;
}

Result<void> sweep_kept_answers(const Context& context, Instant now) {
  for (;;) {
    const auto deleted = TRY(context.database.write([&](Transaction& transaction) {
      return stores::delete_kept_answers_before(transaction, oldest_kept(now));
    }));
    if (deleted == 0) {
      return {};
    }
  }
}

}  // namespace musubi::services
