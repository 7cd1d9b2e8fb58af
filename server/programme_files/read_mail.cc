// Reads which texts are the subject and body of the mail about each event of an application.
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

}  // namespace musubi::programme_files
