#include "base/crypto/sealing.h"

#include <gtest/gtest.h>

#include <vector>

namespace musubi {
namespace {

const SealingKey some_key = SealingKey::of_text("the key of this test");

struct Sealed {
  std::string front;
  std::vector<std::string> pieces;
};

Sealed seal(const std::vector<std::string>& pieces) {
  Sealer sealer{some_key, "name"};
  Sealed sealed{.front = sealer.front(), .pieces = {}};
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    sealed.pieces.push_back(
        sealer.seal(pieces[i], i + 1 == pieces.size() ? Piece::last : Piece::middle));
  }
  return sealed;
}

// The plain text; "broken" when a piece doesn't open, "cut" when the last one is missing.
std::string unseal(const Sealed& sealed, const SealingKey& key = some_key,
                   const std::string& name = "name") {
  auto unsealer = Unsealer::open(key, name, sealed.front);
  if (!unsealer.is_ok()) {
    return "broken";
  }
  std::string plain;
  for (const std::string& piece : sealed.pieces) {
    auto opened = unsealer.value()->unseal(piece);
    if (!opened.is_ok()) {
      return "broken";
    }
    plain += opened.take();
  }
  return unsealer.value()->has_seen_last() ? plain : "cut";
}

TEST(sealing, gives_back_what_was_sealed_and_shows_nothing_of_it) {
  const std::string large(sealed_piece_bytes, 'p');
  const Sealed sealed = seal({large, "患者の氏名", ""});
  EXPECT_EQ(unseal(sealed), large + "患者の氏名");
  EXPECT_EQ(sealed.pieces[0].find("pppp"), std::string::npos);
  EXPECT_EQ(sealed.pieces[1].find("患者"), std::string::npos);
  EXPECT_EQ(sealed.pieces[0].size(), sealed_piece_bytes + seal_overhead_bytes);
}

TEST(sealing, opens_under_no_other_key_and_no_other_name) {
  const Sealed sealed = seal({"text"});
  EXPECT_EQ(unseal(sealed, SealingKey::of_text("another key")), "broken");
  EXPECT_EQ(unseal(sealed, some_key, "another name"), "broken");
}

TEST(sealing, notices_changed_missing_exchanged_and_added_pieces) {
  const Sealed sealed = seal({"first", "second", "third"});
  Sealed changed = sealed;
  changed.pieces[1][3] ^= 1;
  EXPECT_EQ(unseal(changed), "broken");
  Sealed exchanged = sealed;
  std::swap(exchanged.pieces[0], exchanged.pieces[1]);
  EXPECT_EQ(unseal(exchanged), "broken");
  Sealed missing = sealed;
  missing.pieces.erase(missing.pieces.begin() + 1);
  EXPECT_EQ(unseal(missing), "broken");
  Sealed cut = sealed;
  cut.pieces.pop_back();
  EXPECT_EQ(unseal(cut), "cut");
  Sealed added = sealed;
  added.pieces.push_back(sealed.pieces.back());
  EXPECT_EQ(unseal(added), "broken");
  for (std::size_t i = 0; i < seal_front_bytes; ++i) {
    Sealed front = sealed;
    front.front[i] ^= 1;
    EXPECT_EQ(unseal(front), "broken") << i;
  }
}

TEST(sealing, uses_another_key_for_each_file) {
  EXPECT_NE(seal({"text"}).front, seal({"text"}).front);
  EXPECT_NE(seal({"text"}).pieces, seal({"text"}).pieces);
}

}  // namespace
}  // namespace musubi
