// libxlsxwriter writes to a file by name. The file lies in memory only, as do people's names in it;
// the parts that the library keeps apart while it works have no name in the folder of temporary
// files, and go with their descriptor.
#include "sheets/xlsx.h"

#include <fmt/core.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <utility>

#include "sheets/sheet_writer.h"

namespace musubi::sheets {

namespace {

class MemoryFile {
 public:
  MemoryFile() : m_descriptor(memfd_create("sheet", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (m_descriptor >= 0) {
      close(m_descriptor);
    }
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
  [[nodiscard]] std::string name() const { return fmt::format("/proc/self/fd/{}", m_descriptor); }

  [[nodiscard]] Result<void> hand_out(const TakeBytes& take) const {
    std::array<char, 65'536> piece;
    off_t at = 0;
    while (true) {
      const ssize_t count = pread(m_descriptor, piece.data(), piece.size(), at);
      if (count < 0 && errno == EINTR) {
        continue;
      }
      if (count < 0) {
        return Error{ErrorKind::unavailable, "not_exported", "The workbook could not be read."};
      }
      if (count == 0) {
        return {};
      }
      TRY(take({piece.data(), static_cast<std::size_t>(count)}));
      at += count;
    }
  }

 private:
  int m_descriptor;
};

Error refusal_of(lxw_error error) {
  if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
    return {ErrorKind::invalid, "cell_too_long",
            "A cell of a workbook holds at most 32,767 characters; save the list as CSV."};
  }
  return {ErrorKind::unavailable, "not_exported",
          fmt::format("The workbook could not be written: {}", lxw_strerror(error))};
}

// The library turns times into text in a place that all threads share.
std::mutex library;

}  // namespace

class XlsxFile::Parts {
 public:
  Parts(const Table& head, lxw_workbook* workbook, std::unique_ptr<MemoryFile> file)
      : m_head{.title = head.title, .columns = head.columns, .rows = {}},
        m_workbook(workbook),
        m_file(std::move(file)),
        m_sheet(workbook_add_worksheet(workbook, head.title.c_str())),
        m_writer(workbook, m_sheet) {
    MUSUBI_ASSERT(m_sheet != nullptr);
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    if (m_workbook != nullptr) {
      (void)close();
    }
  }

  lxw_error add(const std::vector<Row>& rows) {
    if (const auto error = write_titles(rows)) {
      return error;
    }
    for (const Row& row : rows) {
      MUSUBI_ASSERT(row.size() == m_head.columns.size());
      const auto at = static_cast<lxw_row_t>(++m_rows);
      m_writer.set_height(at, row);
      for (std::size_t column = 0; column < row.size(); ++column) {
        if (const auto error = m_writer.write({at, static_cast<lxw_col_t>(column)}, row[column])) {
          return error;
        }
      }
    }
    return LXW_NO_ERROR;
  }

  lxw_error complete(const Notes& notes) {
    lxw_error written = write_titles({});
    m_writer.lay_out(m_head, m_rows);
    if (written == LXW_NO_ERROR && !notes.lines.empty()) {
      lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, notes.title.c_str());
      MUSUBI_ASSERT(sheet != nullptr);
      written = m_writer.write_notes(sheet, notes);
    }
    const lxw_error closed = close();
    return written != LXW_NO_ERROR ? written : closed;
  }

  [[nodiscard]] const MemoryFile& file() const { return *m_file; }

 private:
  // Once: they are as wide as the rows that come with them need.
  lxw_error write_titles(const std::vector<Row>& rows) {
    if (m_has_titles) {
      return LXW_NO_ERROR;
    }
    m_has_titles = true;
    return m_writer.write_titles({.title = "", .columns = m_head.columns, .rows = rows});
  }

  // Frees the workbook, whatever becomes of it.
  lxw_error close() {
    const std::scoped_lock lock{library};
    return workbook_close(std::exchange(m_workbook, nullptr));
  }

  Table m_head;
  lxw_workbook* m_workbook;
  std::unique_ptr<MemoryFile> m_file;
  lxw_worksheet* m_sheet;
  SheetWriter m_writer;
  int m_rows = 0;
  bool m_has_titles = false;
};

XlsxFile::XlsxFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
XlsxFile::~XlsxFile() = default;

Result<std::unique_ptr<XlsxFile>> XlsxFile::begin(const Table& head, Instant made) {
  MUSUBI_ASSERT(!head.columns.empty());
  auto file = std::make_unique<MemoryFile>();
  if (!file->is_open()) {
    return refusal_of(LXW_ERROR_CREATING_TMPFILE);
  }
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  const std::scoped_lock lock{library};
  lxw_workbook* workbook = workbook_new_opt(file->name().c_str(), &options);
  if (workbook == nullptr) {
    return refusal_of(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  lxw_doc_properties properties{};
  properties.created = static_cast<time_t>(made.unix_us() / 1'000'000);
  workbook_set_properties(workbook, &properties);
  return std::unique_ptr<XlsxFile>(
      new XlsxFile(std::make_unique<Parts>(head, workbook, std::move(file))));
}

Result<void> XlsxFile::add(const std::vector<Row>& rows) {
  const lxw_error error = m_parts->add(rows);
  return error == LXW_NO_ERROR ? Result<void>{} : Result<void>{refusal_of(error)};
}

Result<void> XlsxFile::finish(const Notes& notes, const TakeBytes& take) {
  const lxw_error error = m_parts->complete(notes);
  return error == LXW_NO_ERROR ? m_parts->file().hand_out(take) : Result<void>{refusal_of(error)};
}

}  // namespace musubi::sheets
