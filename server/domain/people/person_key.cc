#include "domain/people/person_key.h"

#include "base/text/kana.h"
#include "base/text/search_key.h"

namespace musubi::people {

std::string person_key(std::string_view kana, Date birth_date) {
  return text::search_key(text::to_full_katakana(kana)) + "/" + birth_date.iso();
}

std::string name_key(std::string_view name) { return text::search_key(name); }

}  // namespace musubi::people
