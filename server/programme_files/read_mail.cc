// Reads which texts are the subject and body of the mail about each event of an application.
#include <fmt/core.h>

#include "domain/people/email_address.h"
#include "programme_files/object_reader.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

std::vector<programme::MailWording> read_mail(const Value& value) {
  ObjectReader object{value};
  std::vector<programme::MailWording> mail;
  for (const programme::MailEvent event : programme::mail_events) {
    const auto wording = object.optional(name_of(event), [&](const Value& keys) {
      ObjectReader texts{keys};
      return programme::MailWording{.event = event,
                                    .subject = texts.required("subject", read_word),
                                    .body = texts.required("body", read_word)};
    });
    if (wording) {
      mail.push_back(*wording);
    }
  }
  return mail;
}

std::string read_reply_to(const Value& value) {
  const std::string typed = read_text(value);
  const auto address = EmailAddress::parse(typed);
  if (!address.is_ok()) {
    value.problem(fmt::format("{} is no mail address", typed), "Write one like name@example.jp.");
    return typed;
  }
  return address.value().text();
}

}  // namespace musubi::programme_files
