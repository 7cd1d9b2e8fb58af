#include "delivery/mail_folder.h"

#include <fmt/core.h>

#include "stores/files/posix_file.h"

namespace musubi::delivery {

static Error not_written(const std::filesystem::path& path) {
  return Error{ErrorKind::unavailable, "mail_not_written",
               fmt::format("{} can't be written: check the folder's owner and the free space",
                           path.string())};
}

Result<MailFolder> MailFolder::open(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return not_written(folder);
  }
  return MailFolder{folder};
}

Result<void> MailFolder::put(const std::string& name, const std::string& text) const {
  const std::filesystem::path path = m_folder / (name + ".eml");
  // A mail that is noted as sent must outlive a power cut.
  return stores::put_file(path, text).is_ok() ? Result<void>{} : Result<void>{not_written(path)};
}

Transport transport_to(MailFolder folder) {
  return [folder = std::move(folder)](const OutgoingMail& mail, const std::stop_token&) {
    const auto written = folder.put(mail.id, mail.text);
    return written.is_ok() ? SendReport{.outcome = SendOutcome::sent}
                           : SendReport{.outcome = SendOutcome::unreachable,
                                        .words = written.error().code,
                                        .detail = written.error().detail};
  };
}

}  // namespace musubi::delivery
