// The development transport: each mail becomes one .eml file of a folder, whole or not at all.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "delivery/transport.h"

namespace musubi::delivery {

class MailFolder {
 public:
  // Makes the folder. `unavailable` when it can't be made.
  [[nodiscard]] static Result<MailFolder> open(const std::filesystem::path& folder);

  // `unavailable` when it can't be written. Writing the same name again replaces the file.
  [[nodiscard]] Result<void> put(const std::string& name, const std::string& text) const;

 private:
  explicit MailFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  std::filesystem::path m_folder;
};

// A folder that can't be written is `unreachable`.
[[nodiscard]] Transport transport_to(MailFolder folder);

}  // namespace musubi::delivery
