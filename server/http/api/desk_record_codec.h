// What staff recorded for an application, its messages and its history, as the API shows them.
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "services/application_view.h"
#include "services/history_page.h"
#include "services/messages.h"

namespace musubi::http {

// Puts overrides, confirmations and rounds into the object of an application.
void add_records(boost::json::object& json, const services::ApplicationView& view,
                 Language language);

[[nodiscard]] std::string to_json(const services::MessageThread& thread);
[[nodiscard]] std::string to_json(const services::HistoryPage& page);

}  // namespace musubi::http
