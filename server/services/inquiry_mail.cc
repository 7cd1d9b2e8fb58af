#include "services/inquiry_mail.h"

#include <algorithm>

#include "base/crypto/secret.h"
#include "domain/calendar/wareki.h"
#include "services/write_mail.h"
#include "stores/random_id.h"

namespace musubi::services {

std::string inquiry_secret(const Context& context, const InquiryId& inquiry) {
  return keyed_secret(context.status_key, inquiry.value);
}

std::string inquiry_path(Language language, const std::string& secret) {
  return (language == Language::ja ? "/ja/on-site/" : "/en/on-site/") + secret;
}

static std::vector<MessageArgument> quote_arguments(const stores::QuoteRecord* quote) {
  if (quote == nullptr) {
    return {argument("quote_total", std::string{"–"}), argument("valid_until", std::string{"–"})};
  }
  return {argument("quote_total",
                   LocalisedText{format_yen_ja(quote->total_yen), format_yen_en(quote->total_yen)}),
          argument("valid_until", LocalisedText{calendar::format_wareki(quote->valid_until),
                                                calendar::format_english(quote->valid_until)})};
}

static std::vector<MessageArgument> arguments_of(const programme::ProgrammeDefinition& definition,
                                                 const stores::InquiryRecord& inquiry,
                                                 const InquiryOccasion& occasion) {
  const auto* course = programme::find_course(definition, inquiry.course);
  MUSUBI_ASSERT(course != nullptr);
  std::vector arguments{argument("applicant", inquiry.contact),
                        argument("course", course->title),
                        argument("inquiry_url", std::string{inquiry_url_placeholder}),
                        argument("operator", definition.operator_name),
                        argument("organisation", inquiry.organisation),
                        argument("programme", definition.title),
                        argument("reason", occasion.reason),
                        argument("receipt_number", inquiry.number)};
  std::ranges::move(quote_arguments(occasion.quote), std::back_inserter(arguments));
  return arguments;
}

Result<void> write_inquiry_mail(const Context& context, Transaction& transaction,
                                const programme::ProgrammeDefinition& definition,
                                const stores::InquiryRecord& inquiry,
                                const InquiryOccasion& occasion, Instant now) {
  const auto wording =
      std::ranges::find(definition.mail, occasion.event, &programme::MailWording::event);
  if (wording == definition.mail.end()) {
    return no_mail_wording(occasion.event);  // its link has no other way to the contact
  }
  const auto arguments = arguments_of(definition, inquiry, occasion);
  const auto words = [&](const std::string& key) {
    return fill(definition.texts.at(key), arguments).in(inquiry.language);
  };
  const auto id = random_id<MailId>();
  TRY(post_mail_of(context, transaction, occasion.event,
                   {.id = id,
                    .application = std::nullopt,
                    .event = "",
                    .recipient = inquiry.email,
                    .subject = words(wording->subject),
                    .body = words(wording->body),
                    .state = stores::MailState::waiting,
                    .created_at = now,
                    .sender_name = definition.operator_name.in(inquiry.language),
                    .reply_to = definition.reply_to},
                   now));
  return stores::insert_inquiry_mail(transaction, id, inquiry.id);
}

}  // namespace musubi::services
