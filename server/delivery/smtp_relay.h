// The transport to the operator's mail relay, by libcurl. Certificates are always checked; the
// connection is kept from one mail to the next.
#pragma once

#include "delivery/smtp_settings.h"
#include "delivery/transport.h"

namespace musubi::delivery {

// No attempt takes longer; a lease must outlast it.
inline constexpr int smtp_seconds_max = 45;

// `invalid` for a password that would go over an unprotected connection. For one thread at a time.
[[nodiscard]] Result<Transport> transport_to(const SmtpSettings& settings);

}  // namespace musubi::delivery
