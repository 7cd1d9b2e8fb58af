// QR codes as the path of an SVG, drawn by the server, so that no page needs a script or a font.
#pragma once

#include <string>
#include <string_view>

namespace musubi::html {

struct QrCode {
  int size;          // width and height of the view box in squares, the quiet zone included
  std::string path;  // "M4 4h7v1h-7z…": the dark squares
};

// The text must fit into a QR code of 40 rows of squares; a longer one is a programmer's error.
[[nodiscard]] QrCode qr_code(std::string_view text);

}  // namespace musubi::html
