// ContentInspector: judges a file by its bytes while they arrive, in bounded memory. Accepted are
// PDF and pictures that are one file and nothing else; a file that two programs could read as two
// things is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/document/found_type.h"
#include "domain/document/picture_walk.h"

namespace musubi::document {

class ContentInspector {
 public:
  // The errors of type_of(); `invalid` "file_holds_another" for a second file inside or behind.
  [[nodiscard]] Result<void> take(std::string_view piece);
  // After the last byte: also "file_empty" and "file_incomplete".
  [[nodiscard]] Result<MediaType> finish();

 private:
  [[nodiscard]] Result<void> decide();
  [[nodiscard]] Result<void> walk(std::string_view piece);
  [[nodiscard]] Result<void> take_behind(std::string_view piece);
  [[nodiscard]] Result<void> check_end_of_pdf() const;

  std::string m_head;  // until the type is known
  std::optional<MediaType> m_type;
  std::string m_tail;
  PngWalk m_png;
  JpegWalk m_jpeg;
  std::string m_behind;  // the last bytes behind a JPEG, for what a piece's border divides
};

}  // namespace musubi::document
