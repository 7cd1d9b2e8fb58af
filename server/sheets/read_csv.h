// Reading CSV that an office program or another system saved: whole records of texts, within strict
// limits. Nothing is computed, and no cell is a number here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/text/office_text.h"

namespace musubi::sheets {

struct ReadLimits {
  std::size_t bytes_max = std::size_t{20} * 1024 * 1024;
  std::size_t rows_max = 20'000;
  std::size_t columns_max = 100;
  std::size_t cell_bytes_max = 4'000;
};

struct ReadRecords {
  text::OfficeEncoding encoding;
  // As long as each line was; lines without any text are left out.
  std::vector<std::vector<std::string>> rows;
  std::vector<int> lines;  // where each begins in the file, from 1
};

// `invalid`: "file_too_large", "encoding_unknown", "quote_not_closed", "quote_out_of_place",
// "too_many_rows", "too_many_columns", "cell_too_long", "control_character"; the detail names the
// line.
[[nodiscard]] Result<ReadRecords> read_csv(std::string_view bytes, const ReadLimits& limits = {});

}  // namespace musubi::sheets
