#include "http/html/qr_code.h"

#include <fmt/core.h>
#include <qrencode.h>

#include <memory>

#include "base/result.h"

namespace musubi::html {

// ISO/IEC 18004: four squares of margin on each side.
constexpr int quiet_zone = 4;

struct FreeCode {
  void operator()(QRcode* squares) const { QRcode_free(squares); }
};

QrCode qr_code(std::string_view text) {
  const std::string bytes{text};
  const std::unique_ptr<QRcode, FreeCode> squares{
      QRcode_encodeString8bit(bytes.c_str(), 0, QR_ECLEVEL_M)};
  MUSUBI_ASSERT(squares != nullptr);
  const int width = squares->width;
  const auto is_dark = [&](int x, int y) { return (squares->data[y * width + x] & 1) != 0; };
  QrCode drawn{.size = width + 2 * quiet_zone, .path = ""};
  for (int y = 0; y < width; ++y) {
    for (int x = 0; x < width; ++x) {
      const int begin = x;
      while (x < width && is_dark(x, y)) {
        ++x;
      }
      if (x > begin) {
        drawn.path += fmt::format("M{} {}h{}v1h-{}z", begin + quiet_zone, y + quiet_zone, x - begin,
                                  x - begin);
      }
    }
  }
  return drawn;
}

}  // namespace musubi::html
