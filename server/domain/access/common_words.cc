#include "domain/access/common_words.h"

#include <array>

namespace musubi::access {

static constexpr std::array<std::string_view, 127> words{
    "password",   "passwd",    "passphrase", "passcode",      "pass",      "word",     "secret",
    "login",      "signin",    "admin",      "administrator", "root",      "user",     "guest",
    "test",       "testing",   "demo",       "sample",        "example",   "default",  "welcome",
    "hello",      "letmein",   "open",       "sesame",        "change",    "changeme", "this",
    "please",     "iloveyou",  "love",       "you",           "monkey",    "dragon",   "master",
    "sunshine",   "princess",  "football",   "baseball",      "soccer",    "summer",   "winter",
    "spring",     "autumn",    "super",      "star",          "happy",     "lucky",    "computer",
    "internet",   "system",    "server",     "service",       "office",    "company",  "staff",
    "desk",       "reader",    "account",    "hospital",      "nurse",     "nursing",  "doctor",
    "medical",    "clinic",    "care",       "health",        "training",  "suction",  "ministry",
    "japan",      "nippon",    "nihon",      "tokyo",         "osaka",     "kyoto",    "iwate",
    "morioka",    "sakura",    "himawari",   "hinata",        "tanpopo",   "kango",    "kangoshi",
    "kaigo",      "byouin",    "byoin",      "iryou",         "iryo",      "kenshu",   "kenshuu",
    "shokuin",    "jimukyoku", "himitsu",    "aikotoba",      "anshou",    "arigatou", "arigato",
    "konnichiwa", "ohayou",    "sayonara",   "daisuki",       "aishiteru", "watashi",  "anata",
    "tomodachi",  "okaasan",   "otousan",    "kazoku",        "inu",       "neko",     "doraemon",
    "pikachu",    "pokemon",   "naruto",     "totoro",        "fujisan",   "sushi",    "ramen",
    "tanaka",     "suzuki",    "satou",      "sato",          "takahashi", "yamada",   "watanabe",
    "musubi"};

static constexpr std::array<std::string_view, 9> rows{"1234567890",
                                                      "qwertyuiop",
                                                      "asdfghjkl",
                                                      "zxcvbnm",
                                                      "abcdefghijklmnopqrstuvwxyz",
                                                      "qazwsxedcrfvtgbyhnujmikolp",
                                                      "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                                                      "qweasdzxc",
                                                      "aiueo"};

std::span<const std::string_view> common_words() { return words; }
std::span<const std::string_view> keyboard_rows() { return rows; }

}  // namespace musubi::access
