// Head files: the end of the audit's chain at the end of each day, one file a day,
// `2026-11-21.json`. Copied to a place that the server can't reach, they show what was cut or made
// anew since.
#pragma once

#include <filesystem>
#include <vector>

#include "base/date.h"
#include "stores/audit_check.h"
#include "stores/audit_seal.h"

namespace musubi::stores {

[[nodiscard]] std::string head_text(Date day, const audit::ChainEnd& end);

[[nodiscard]] bool has_head(const std::filesystem::path& folder, Date day);

// Durable when it answers. A head that is there already stays as it is. Makes the folder.
[[nodiscard]] Result<void> write_head(const std::filesystem::path& folder, Date day,
                                      const audit::ChainEnd& end);

// invalid `head_not_understood`, not_found `head_not_read`.
[[nodiscard]] Result<audit::Head> read_head(const std::filesystem::path& file);

// By day. A folder that is not there has none.
[[nodiscard]] Result<std::vector<audit::Head>> read_heads(const std::filesystem::path& folder);

}  // namespace musubi::stores
