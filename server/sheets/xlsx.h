// A table as a workbook of Excel (XLSX): texts are texts, never formulas or links, and stay so when
// somebody edits the cell; dates and moments are dates. The header stays in sight and filters. Rows
// are written as they come and not kept, so that a long list takes no more memory than a short one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sheets/table.h"

namespace musubi::sheets {

using TakeBytes = std::function<Result<void>(std::string_view piece)>;

class XlsxFile {
 public:
  // `head` says title and columns; its rows are not looked at. `made` is the moment that the file
  // tells: the same rows and moment give the same bytes. `unavailable` when the machine has no room
  // for the file while it is made.
  [[nodiscard]] static Result<std::unique_ptr<XlsxFile>> begin(const Table& head, Instant made);
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;
  ~XlsxFile();

  // The first rows decide how wide the columns are. `invalid` for a text of more than 32,767
  // characters, which no cell may hold.
  [[nodiscard]] Result<void> add(const std::vector<Row>& rows);
  // After which there is nothing more to do with it.
  [[nodiscard]] Result<void> finish(const Notes& notes, const TakeBytes& take);

 private:
  class Parts;
  explicit XlsxFile(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> m_parts;
};

}  // namespace musubi::sheets
