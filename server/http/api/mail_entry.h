// One mail as an object of the API, alike in the list of mails and beside its application.
#pragma once

#include <boost/json/object.hpp>

#include "base/localised_text.h"
#include "services/views.h"

namespace musubi::http {

[[nodiscard]] boost::json::object mail_entry(const services::MailView& mail, Language language);

}  // namespace musubi::http
