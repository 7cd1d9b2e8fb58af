// Reads the channels of a call and where applicants inquire (S4 43c).
#include <fmt/core.h>

#include <algorithm>

#include "domain/people/email_address.h"
#include "domain/people/phone_number.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

using programme::Channel;
using programme::Contact;
using programme::PhoneUse;

constexpr EnumName<Channel> channels[] = {{"web", Channel::web},
                                          {"mail", Channel::mail},
                                          {"fax", Channel::fax},
                                          {"line", Channel::line},
                                          {"post", Channel::post}};
// Nobody inquires by an application form, and a letter has no address here yet.
constexpr EnumName<Channel> inquiry_channels[] = {
    {"mail", Channel::mail}, {"fax", Channel::fax}, {"line", Channel::line}};
constexpr EnumName<PhoneUse> phone_uses[] = {{"any_time", PhoneUse::any_time},
                                             {"urgent_only", PhoneUse::urgent_only}};

std::string read_mail_address(const Value& value) {
  const std::string written = read_text(value);
  const auto address = EmailAddress::parse(written);
  if (!written.empty() && !address.is_ok()) {
    value.problem(address.error().detail, "");
  }
  return address.is_ok() ? address.value().text() : written;
}

std::string read_number(const Value& value) {
  const std::string written = read_quoted(value, "a telephone number");
  const auto number = PhoneNumber::parse(written);
  if (!written.empty() && !number.is_ok()) {
    value.problem(number.error().detail, "");
  }
  return number.is_ok() ? number.value().display() : written;
}

programme::ContactPhone read_phone(const Value& value) {
  ObjectReader object{value};
  return {.number = object.required("number", read_number),
          .use = object.required("use", [](const Value& v) { return read_enum(v, phone_uses); })};
}

}  // namespace

programme::Channel read_channel(const Value& value) { return read_enum(value, channels); }

programme::Contact read_contact(const Value& value) {
  ObjectReader object{value};
  Contact contact{.office = object.required("office", read_localised_text),
                  .preferred = object.required_list(
                      "preferred", [](const Value& v) { return read_enum(v, inquiry_channels); }),
                  .mail = object.optional("mail", read_mail_address),
                  .line = object.optional("line", read_text),
                  .fax = object.optional("fax", read_number),
                  .phone = object.optional("phone", read_phone),
                  .hours = object.optional("hours", read_localised_text),
                  .source = read_source_key(object)};
  for (const EnumName<Channel>& channel : inquiry_channels) {
    const bool is_preferred =
        std::ranges::find(contact.preferred, channel.value) != contact.preferred.end();
    if (is_preferred && !object.has(channel.name)) {
      value.problem(fmt::format("{} is preferred and has no address", channel.name),
                    fmt::format("Add {}: …, or take it out of preferred.", channel.name));
    }
  }
  return contact;
}

}  // namespace musubi::programme_files
