// Answered once: a handler whose requests carry a key of the sender's, so that one that is sent
// again makes nothing twice and gets the same answer (decision 0028). Programs send the key as a
// header, forms of the pages without scripts in a hidden field.
#pragma once

#include "http/core/application.h"
#include "http/core/router.h"
#include "services/context.h"

namespace musubi::http {

inline constexpr std::string_view key_header = "idempotency-key";

enum class KeyPlace { header, form_field };

[[nodiscard]] Handler answered_once(const services::Context& context, KeyPlace place,
                                    const RefusalWriter& refuse, Handler handler);

// Wraps those of the routes that make something.
void ask_for_keys(std::vector<Route>& routes, const services::Context& context,
                  const RefusalWriter& refuse);

}  // namespace musubi::http
