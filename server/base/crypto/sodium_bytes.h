// What every use of libsodium here needs: texts as its bytes, and one form of base64.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace musubi {

constexpr auto base64url_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

inline unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace musubi
