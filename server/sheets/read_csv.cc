#include "sheets/read_csv.h"

#include <fmt/core.h>

#include <algorithm>

namespace musubi::sheets {

namespace {

// One pass over the text; a record ends at a line end outside of quotes.
class CsvReader {
 public:
  CsvReader(std::string_view text, const ReadLimits& limits, ReadRecords& records)
      : m_text(text), m_limits(limits), m_records(records) {}

  Result<void> read() {
    while (m_at < m_text.size()) {
      m_first_line = m_line;
      TRY(read_record());
    }
    return {};
  }

 private:
  [[nodiscard]] Error refusal(const char* code) const {
    return {ErrorKind::invalid, code, fmt::format("The record at line {} can't be read.", m_line)};
  }

  Result<void> read_record() {
    std::vector<std::string> record;
    do {
      if (record.size() == m_limits.columns_max) {
        return refusal("too_many_columns");
      }
      record.push_back(TRY(next_is('"') ? read_quoted() : read_plain()));
    } while (take(','));
    if (m_at < m_text.size() && !take_line_end()) {
      return refusal("quote_out_of_place");
    }
    if (std::ranges::all_of(record, [](const std::string& cell) { return cell.empty(); })) {
      return {};
    }
    if (m_records.rows.size() == m_limits.rows_max) {
      return refusal("too_many_rows");
    }
    m_records.rows.push_back(std::move(record));
    m_records.lines.push_back(m_first_line);
    return {};
  }

  Result<std::string> read_plain() {
    const std::size_t end = std::min(m_text.find_first_of(",\r\n\"", m_at), m_text.size());
    std::string cell{m_text.substr(m_at, end - m_at)};
    m_at = end;
    return checked(std::move(cell));
  }

  Result<std::string> read_quoted() {
    std::string cell;
    ++m_at;
    for (;;) {
      const std::size_t quote = m_text.find('"', m_at);
      if (quote == std::string_view::npos) {
        return refusal("quote_not_closed");
      }
      const std::string_view piece = m_text.substr(m_at, quote - m_at);
      m_line += static_cast<int>(std::ranges::count(piece, '\n'));
      cell += piece;
      m_at = quote + 1;
      if (cell.size() > m_limits.cell_bytes_max) {
        return refusal("cell_too_long");
      }
      if (!take('"')) {
        return checked(std::move(cell));
      }
      cell += '"';
    }
  }

  Result<std::string> checked(std::string cell) {
    if (cell.size() > m_limits.cell_bytes_max) {
      return refusal("cell_too_long");
    }
    const bool has_control = std::ranges::any_of(cell, [](char letter) {
      const auto byte = static_cast<unsigned char>(letter);
      return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F;
    });
    return has_control ? Result<std::string>{refusal("control_character")}
                       : Result<std::string>{std::move(cell)};
  }

  [[nodiscard]] bool next_is(char letter) const {
    return m_at < m_text.size() && m_text[m_at] == letter;
  }
  bool take(char letter) {
    const bool is_there = next_is(letter);
    m_at += is_there ? 1 : 0;
    return is_there;
  }
  bool take_line_end() {
    const bool has_return = take('\r');
    const bool is_end = take('\n') || has_return;
    m_line += is_end ? 1 : 0;
    return is_end;
  }

  std::string_view m_text;
  const ReadLimits& m_limits;
  ReadRecords& m_records;
  std::size_t m_at = 0;
  int m_line = 1;
  int m_first_line = 1;
};

}  // namespace

Result<ReadRecords> read_csv(std::string_view bytes, const ReadLimits& limits) {
  if (bytes.size() > limits.bytes_max) {
    return Error{ErrorKind::invalid, "file_too_large",
                 fmt::format("The file has {} bytes, and at most {} are read.", bytes.size(),
                             limits.bytes_max)};
  }
  const auto decoded = text::read_office_text(bytes);
  if (!decoded) {
    return Error{ErrorKind::invalid, "encoding_unknown",
                 "The file is neither UTF-8 nor Shift_JIS (CP932): save it as one of them."};
  }
  ReadRecords records{.encoding = decoded->encoding, .rows = {}, .lines = {}};
  TRY(CsvReader(decoded->utf8, limits, records).read());
  return records;
}

}  // namespace musubi::sheets
