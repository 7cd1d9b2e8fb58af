// Whose documents: the application, or the draft that will become it, that a link or a member of
// staff names, with the slots that it has. The only place that knows what a link can open.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "stores/application_store.h"

namespace musubi::services {

// Whether its holder may hand documents in and take them back.
enum class Documents { closed, open };

// A slot that this site asks for; what the applicant keeps or fills in here is none.
struct OwnedSlot {
  const form::DocumentSlot* slot;  // of the definition
  enum class Need { not_needed, needed } need;
};

struct DocumentOwner {
  ApplicationId application;
  Definition definition;
  std::vector<OwnedSlot> slots;  // in the order of the notice
  Documents documents;
};

// `not_found` for a link that opens nothing, and for an id that names nothing.
[[nodiscard]] Result<DocumentOwner> load_document_owner(const Context& context, Snapshot& snapshot,
                                                        const std::string& secret, Instant now);
[[nodiscard]] Result<DocumentOwner> load_document_owner(const Context& context, Snapshot& snapshot,
                                                        const ApplicationId& application);

// `not_found` "no_such_slot" when the owner isn't asked for it.
[[nodiscard]] Result<const form::DocumentSlot*> find_slot(const DocumentOwner& owner,
                                                          const DocumentId& slot);

}  // namespace musubi::services
