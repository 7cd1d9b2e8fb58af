// The two mails of a change of address: the link to the new one, and word of it to the old one. The
// new address learns nothing of the application before it is confirmed, and the old one is not told
// the new one. The link stays a placeholder until the mail is sent.
#pragma once

#include "services/context.h"
#include "services/views.h"
#include "stores/address_change_store.h"
#include "stores/application_store.h"

namespace musubi::services {

[[nodiscard]] std::string address_change_secret(const Context& context, const AddressChangeId& id);
// "/ja/addresses/…": what follows the base address.
[[nodiscard]] std::string address_change_path(Language language, const std::string& secret);

struct AddressChangeLetter {
  const ProgrammeView& programme;
  const CourseView& course;
  const stores::ApplicationRecord& application;
};

[[nodiscard]] Result<MailId> write_address_link(Transaction& transaction,
                                                const AddressChangeLetter& letter,
                                                const std::string& new_address, Instant now);
// To the address that the application still has.
[[nodiscard]] Result<void> write_address_changed(Transaction& transaction,
                                                 const AddressChangeLetter& letter, Instant now);

}  // namespace musubi::services
