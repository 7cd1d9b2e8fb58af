// A table of the country; it last changed in 1972 and is therefore code.
#include "domain/people/prefecture.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/search_key.h"

namespace musubi {

static constexpr std::array<Prefecture, 47> all_prefectures = {{
    {1, "01", "北海道", "Hokkaido", "ホッカイドウ"},
    {2, "02", "青森県", "Aomori", "アオモリケン"},
    {3, "03", "岩手県", "Iwate", "イワテケン"},
    {4, "04", "宮城県", "Miyagi", "ミヤギケン"},
    {5, "05", "秋田県", "Akita", "アキタケン"},
    {6, "06", "山形県", "Yamagata", "ヤマガタケン"},
    {7, "07", "福島県", "Fukushima", "フクシマケン"},
    {8, "08", "茨城県", "Ibaraki", "イバラキケン"},
    {9, "09", "栃木県", "Tochigi", "トチギケン"},
    {10, "10", "群馬県", "Gunma", "グンマケン"},
    {11, "11", "埼玉県", "Saitama", "サイタマケン"},
    {12, "12", "千葉県", "Chiba", "チバケン"},
    {13, "13", "東京都", "Tokyo", "トウキョウト"},
    {14, "14", "神奈川県", "Kanagawa", "カナガワケン"},
    {15, "15", "新潟県", "Niigata", "ニイガタケン"},
    {16, "16", "富山県", "Toyama", "トヤマケン"},
    {17, "17", "石川県", "Ishikawa", "イシカワケン"},
    {18, "18", "福井県", "Fukui", "フクイケン"},
    {19, "19", "山梨県", "Yamanashi", "ヤマナシケン"},
    {20, "20", "長野県", "Nagano", "ナガノケン"},
    {21, "21", "岐阜県", "Gifu", "ギフケン"},
    {22, "22", "静岡県", "Shizuoka", "シズオカケン"},
    {23, "23", "愛知県", "Aichi", "アイチケン"},
    {24, "24", "三重県", "Mie", "ミエケン"},
    {25, "25", "滋賀県", "Shiga", "シガケン"},
    {26, "26", "京都府", "Kyoto", "キョウトフ"},
    {27, "27", "大阪府", "Osaka", "オオサカフ"},
    {28, "28", "兵庫県", "Hyogo", "ヒョウゴケン"},
    {29, "29", "奈良県", "Nara", "ナラケン"},
    {30, "30", "和歌山県", "Wakayama", "ワカヤマケン"},
    {31, "31", "鳥取県", "Tottori", "トットリケン"},
    {32, "32", "島根県", "Shimane", "シマネケン"},
    {33, "33", "岡山県", "Okayama", "オカヤマケン"},
    {34, "34", "広島県", "Hiroshima", "ヒロシマケン"},
    {35, "35", "山口県", "Yamaguchi", "ヤマグチケン"},
    {36, "36", "徳島県", "Tokushima", "トクシマケン"},
    {37, "37", "香川県", "Kagawa", "カガワケン"},
    {38, "38", "愛媛県", "Ehime", "エヒメケン"},
    {39, "39", "高知県", "Kochi", "コウチケン"},
    {40, "40", "福岡県", "Fukuoka", "フクオカケン"},
    {41, "41", "佐賀県", "Saga", "サガケン"},
    {42, "42", "長崎県", "Nagasaki", "ナガサキケン"},
    {43, "43", "熊本県", "Kumamoto", "クマモトケン"},
    {44, "44", "大分県", "Oita", "オオイタケン"},
    {45, "45", "宮崎県", "Miyazaki", "ミヤザキケン"},
    {46, "46", "鹿児島県", "Kagoshima", "カゴシマケン"},
    {47, "47", "沖縄県", "Okinawa", "オキナワケン"},
}};

std::span<const Prefecture, 47> prefectures() { return all_prefectures; }

std::optional<Prefecture> find_prefecture(int number) {
  if (number < 1 || number > 47) {
    return std::nullopt;
  }
  return all_prefectures[static_cast<std::size_t>(number - 1)];
}

template <typename Predicate>
static std::optional<Prefecture> find_where(Predicate predicate) {
  const auto found = std::find_if(all_prefectures.begin(), all_prefectures.end(), predicate);
  return found == all_prefectures.end() ? std::nullopt : std::optional(*found);
}

std::optional<Prefecture> find_prefecture_by_code(std::string_view code) {
  return find_where([code](const Prefecture& prefecture) { return prefecture.code == code; });
}

// Without 都, 府 or 県; 道 belongs to the name.
static std::string_view short_name(const Prefecture& prefecture) {
  constexpr std::size_t suffix_bytes = std::string_view("県").size();
  return prefecture.ja == "北海道" ? prefecture.ja
                                   : prefecture.ja.substr(0, prefecture.ja.size() - suffix_bytes);
}

std::optional<Prefecture> find_prefecture_by_name(std::string_view name) {
  const std::string wanted = text::search_key(name);
  return find_where([&wanted](const Prefecture& prefecture) {
    return wanted == text::search_key(prefecture.ja) ||
           wanted == text::search_key(short_name(prefecture)) ||
           wanted == text::search_key(prefecture.en) || wanted == text::search_key(prefecture.kana);
  });
}

}  // namespace musubi
