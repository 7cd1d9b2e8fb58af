#include "app/mail_transport.h"

#include <fmt/core.h>

#include "app/folders.h"
#include "delivery/mail_folder.h"
#include "delivery/smtp_relay.h"
#include "domain/people/email_address.h"

namespace musubi::app {

namespace fs = std::filesystem;

static Result<std::string> read_password(const fs::path& path) {
  constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!error && (status.permissions() & others) != fs::perms::none) {
    return Error{ErrorKind::invalid, "password_file_open",
                 fmt::format("{} can be read by others: chmod 600 it", path.string())};
  }
  std::string password = TRY(read_text_file(path));
  while (password.ends_with('\n') || password.ends_with('\r')) {
    password.pop_back();
  }
  return password;
}

static Result<void> check_sign_in(const MailOptions& options) {
  if (options.user.empty() != options.password_file.empty()) {
    return Error{ErrorKind::invalid, "smtp_sign_in_incomplete",
                 "--smtp-user and --smtp-password-file belong together: write both, or neither"};
  }
  return {};
}

static Result<MailWay> folder_way(const std::string& from, const fs::path& folder) {
  return MailWay{.transport = delivery::transport_to(TRY(delivery::MailFolder::open(folder))),
                 .from = from,
                 .words = fmt::format("mails become files in {}; nothing is delivered (see --smtp)",
                                      folder.string())};
}

Result<MailWay> mail_way(const MailOptions& options, const fs::path& data) {
  const std::string from = TRY(EmailAddress::parse(options.from)).text();
  if (!options.smtp) {
    return folder_way(from, data / "mails");
  }
  TRY(check_sign_in(options));
  const auto address = TRY(delivery::parse_smtp_address(*options.smtp));
  const std::string password =
      options.user.empty() ? "" : TRY(read_password(options.password_file));
  const delivery::SmtpSettings settings{.address = address,
                                        .helo = from.substr(from.find('@') + 1),
                                        .user = options.user,
                                        .password = password,
                                        .ca_file = options.ca_file.string()};
  return MailWay{.transport = TRY(delivery::transport_to(settings)),
                 .from = from,
                 .words = fmt::format("mails are sent through {} as {}", *options.smtp, from)};
}

}  // namespace musubi::app
