#include "faults/parsers/parsers.h"

namespace musubi::faults {

const std::vector<Parser>& parsers() {
  static const std::vector<Parser> all = [] {
    std::vector<Parser> joined;
    for (const auto part : {http_parsers(), text_parsers(), file_parsers(), mail_parsers()}) {
      joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
  }();
  return all;
}

}  // namespace musubi::faults
