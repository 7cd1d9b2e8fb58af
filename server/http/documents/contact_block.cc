#include "http/documents/contact_block.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::Channel;
using programme::Contact;
using programme::ProgrammeDefinition;

constexpr Sentence<std::string> applications_by{"申込みは、{}で受け付けます。",
                                                "Applications are taken through: {}."};
constexpr Sentence<std::string> preferred_by{"お問い合わせは、できるだけ{}でお願いします。",
                                             "If you can, please inquire by: {}."};
constexpr Words urgent_only{"電話は、お急ぎの場合だけにしてください。",
                            "Please call only when it is urgent."};
constexpr Words where_contacts_are{"連絡先は、募集案内に記載しています。",
                                   "Contacts are given in the notice."};
constexpr Words office_term{"窓口", "Office"};
constexpr Words mail_term{"メール", "E-mail"};
constexpr Words line_term{"LINE", "LINE"};
constexpr Words fax_term{"FAX", "Fax"};
constexpr Words phone_term{"電話", "Telephone"};
constexpr Words urgent_phone_term{"電話（お急ぎの場合）", "Telephone (urgent only)"};
constexpr Words hours_term{"受付時間", "Hours"};

struct ContactLine {
  Words term;
  std::string value;
  std::optional<Channel> channel;  // absent: no way that can be preferred
};

Words phone_words(programme::PhoneUse use) {
  switch (use) {
    case programme::PhoneUse::any_time:
      return phone_term;
    case programme::PhoneUse::urgent_only:
      return urgent_phone_term;
  }
  return phone_term;
}

// The preferred ways in their order, then the others.
std::vector<ContactLine> lines_of(Language language, const Contact& contact) {
  std::vector<ContactLine> lines;
  const auto add = [&](Words term, const std::optional<std::string>& value, Channel channel) {
    if (value) {
      lines.push_back({term, *value, channel});
    }
  };
  add(mail_term, contact.mail, Channel::mail);
  add(line_term, contact.line, Channel::line);
  add(fax_term, contact.fax, Channel::fax);
  std::ranges::stable_sort(lines, {}, [&](const ContactLine& line) {
    return std::ranges::find(contact.preferred, *line.channel) - contact.preferred.begin();
  });
  if (contact.phone) {
    lines.push_back({phone_words(contact.phone->use), contact.phone->number, {}});
  }
  if (contact.hours) {
    lines.push_back({hours_term, contact.hours->in(language), {}});
  }
  return lines;
}

bool is_for_urgent_calls(const Contact& contact) {
  return contact.phone && contact.phone->use == programme::PhoneUse::urgent_only;
}

std::string wish_of(Language language, const Contact& contact) {
  std::string wish = preferred_by.in(language, channels_in(language, contact.preferred));
  if (is_for_urgent_calls(contact)) {
    wish += language == Language::ja ? "" : " ";
    wish += urgent_only.in(language);
  }
  return wish;
}

}  // namespace

Node contact_block(Language language, const ProgrammeDefinition& definition) {
  std::vector<Node> content;
  if (!definition.channels.empty() && programme::takes_applications_here(definition)) {
    content.push_back(p(applications_by.in(language, channels_in(language, definition.channels))));
  }
  if (!definition.contact) {
    content.push_back(p(where_contacts_are.in(language)));
    return group(content);
  }
  const Contact& contact = *definition.contact;
  content.push_back(p(wish_of(language, contact)));
  std::vector<Fact> list{
      {std::string{office_term.in(language)}, text(contact.office.in(language))}};
  for (const ContactLine& line : lines_of(language, contact)) {
    list.push_back({std::string{line.term.in(language)}, text(line.value)});
  }
  content.push_back(facts(list));
  content.push_back(p(class_name("quiet"), citation(language, definition, contact.source)));
  return group(content);
}

std::vector<std::string> contact_lines(Language language, const ProgrammeDefinition& definition) {
  if (!definition.contact) {
    return {};
  }
  const Contact& contact = *definition.contact;
  std::vector<std::string> written{contact.office.in(language)};
  for (const ContactLine& line : lines_of(language, contact)) {
    written.push_back(fmt::format("{}: {}", line.term.in(language), line.value));
  }
  written.push_back(wish_of(language, contact));
  return written;
}

}  // namespace musubi::documents
