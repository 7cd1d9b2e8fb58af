// Answering once: a request that makes something carries a key of its sender's, and however often
// it is sent, it makes that thing once and gets the same answer. The answer is kept in the
// transaction of the effect, sealed, for a day and no shorter (security.md R8; decision 0028).
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "services/context.h"

namespace musubi::services {

inline constexpr int kept_answer_hours = 24;

struct KeyedRequest {
  std::string scope;    // whose key it is: an account, the holder of a link, or anyone
  std::string key;      // of the sender's choice
  std::string content;  // all that makes it this request and no other
};

// What became of the request, as the one who ran it says.
struct Effect {
  enum class Fate {
    kept,     // it made something: the answer is kept with it
    refused,  // it was refused, and may be sent again to be judged anew
    undone,   // something failed: nothing of it stays
  };
  Fate fate;
  std::string answer;  // to keep; empty otherwise
};

struct Fresh {};  // it ran now
struct Repeated {
  std::string answer;  // as it was kept
};
struct KeyReused {};  // the key came with another request before
using OneAnswer = std::variant<Fresh, Repeated, KeyReused>;

// `run` writes and reads through the context as ever, and may run more than once.
[[nodiscard]] Result<OneAnswer> answer_once(const Context& context, const KeyedRequest& request,
                                            Instant now, const std::function<Effect()>& run);

// Deletes what was kept longer than it must be.
[[nodiscard]] Result<void> sweep_kept_answers(const Context& context, Instant now);

}  // namespace musubi::services
