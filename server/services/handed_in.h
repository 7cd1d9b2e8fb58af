// An application as it was handed in, with the revision that it was made under: what a receipt
// says. One snapshot, so that its parts agree.
#pragma once

#include "services/context.h"
#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

struct HandedIn {
  stores::ApplicationRecord record;
  Definition definition;
  const programme::Course* course;  // of `definition`
};

// `not_found` for a link that opens nothing.
[[nodiscard]] Result<HandedIn> view_own_handed_in(const Context& context,
                                                  const std::string& secret);
// `not_found` when there is no such application.
[[nodiscard]] Result<HandedIn> view_handed_in(const Context& context,
                                              const ApplicationId& application);

}  // namespace musubi::services
