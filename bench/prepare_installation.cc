// Fills a data folder for a benchmark: the demonstration's call, APPLICATIONS received ones, DRAFTS
// whose address is confirmed, so that each can be handed in by one request, and ACCOUNTS that can
// sign in. The path and body of these requests go to standard output, a line each.
#include <fmt/core.h>

#include <atomic>
#include <charconv>
#include <thread>

#include "app/clock.h"
#include "app/database_setting.h"
#include "app/demo.h"
#include "app/folders.h"
#include "app/installation.h"
#include "base/crypto/hash.h"
#include "base/crypto/password.h"
#include "domain/access/password_policy.h"
#include "services/draft_link.h"
#include "services/submit_application.h"
#include "services/test_applicants.h"
#include "stores/account_store.h"
#include "stores/random_id.h"

namespace musubi {
namespace {

constexpr int threads = 32;
const ProgrammeId programme{"suction-2024"};
const CourseId course{"basic_1"};
// What nobody sends: the mails of the applications that were there before the first window.
constexpr Statement settle_outbox{
    "update outbox set state = 'done', lease = null, leased_until = null, finished_at = $1 "
    "where state = 'waiting'"};

// A person of Japan's registers, as far as the form can tell: no two are alike.
form::RawAnswers answers_of(int number) {
  static constexpr std::array family{"佐藤", "鈴木", "高橋", "田中",
                                     "伊藤", "渡邊", "山本", "中村"};
  static constexpr std::array family_kana{"サトウ", "スズキ",   "タカハシ", "タナカ",
                                          "イトウ", "ワタナベ", "ヤマモト", "ナカムラ"};
  static constexpr std::array digits{"ア", "キ", "サ", "チ", "ノ", "ハ", "ミ", "ユ", "リ", "ワ"};
  std::string kana;
  for (int rest = number; rest > 0; rest /= 10) {
    kana += digits.at(static_cast<std::size_t>(rest % 10));
  }
  const auto index = static_cast<std::size_t>(number) % family.size();
  auto answers =
      services::basic_answers({.name = fmt::format("{} 第{}子", family.at(index), number),
                               .kana = fmt::format("{} ダイ{}コ", family_kana.at(index), kana),
                               .email = fmt::format("applicant-{}@example.jp", number)});
  answers[FieldId{"birth_date"}] = {
      fmt::format("19{:02}-{:02}-{:02}", 50 + number % 50, 1 + number % 12, 1 + number % 28)};
  answers[FieldId{"fax"}] = {fmt::format("019-{:03}-{:04}", number % 1000, number % 9999)};
  answers[FieldId{"remarks"}] = {"夕方の連絡を希望します。\n駐車場を使います。"};
  return answers;
}

stores::DraftRecord draft_of(const services::Context& context, int number, Instant now) {
  const auto id = random_id<ApplicationId>();
  auto answers = answers_of(number);
  const std::string email = answers.at(FieldId{"email"}).front();
  return {.id = id,
          .programme = programme,
          .course = course,
          .revision = 1,
          .language = Language::ja,
          .answers = std::move(answers),
          .agreed = {},
          .step = "review",
          .address = std::nullopt,
          .confirmed_address = email,
          .confirmed_at = now,
          .secret_hash = sha256_hex(services::draft_token(context, id)),
          .version = 1,
          .created_at = now,
          .updated_at = now,
          .expires_at = now.plus_seconds(30 * 24 * 3600)};
}

template <typename T>
T taken(Result<T> result) {
  if (!result.is_ok()) {
    fmt::print(stderr, "prepare_installation: {}: {}\n", result.error().code,
               result.error().detail);
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) {
    return result.take();
  }
}

// Runs `work(number)` for every number, on enough threads for the writer to group their commits.
template <typename Work>
void for_each_number(int first, int last, const Work& work) {
  std::atomic<int> next = first;
  std::vector<std::jthread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      for (int number = next++; number < last; number = next++) {
        work(number);
      }
    });
  }
}

std::string insert(const services::Context& context, int number, Instant now) {
  const auto draft = draft_of(context, number, now);
  taken(context.database.write(
      [&](Transaction& transaction) { return stores::insert_draft(transaction, draft); }));
  return services::draft_token(context, draft.id);
}

void hand_in(const services::Context& context, int number, Instant now) {
  const auto outcome = taken(services::submit_draft(context,
                                                    {.token = insert(context, number, now),
                                                     .version = 1,
                                                     .agreed = services::agreed_for_basic(),
                                                     .confirmed = {}},
                                                    now));
  MUSUBI_ASSERT(std::holds_alternative<services::Receipt>(outcome));
}

// One hash for all of them: making it is what takes long.
void make_accounts(const services::Context& context, int accounts, Instant now) {
  const std::string password = "kawa to umi to sora";
  const std::string hash = hash_password(access::password_form(password));
  for_each_number(0, accounts, [&](int number) {
    const std::string login = fmt::format("account-{}@example.jp", number);
    taken(context.database.write([&](Transaction& transaction) {
      return stores::insert_account(transaction, {.id = random_id<AccountId>(),
                                                  .login = login,
                                                  .login_key = login,
                                                  .name = "一関 あおい",
                                                  .language = Language::ja,
                                                  .password_hash = hash,
                                                  .totp_sealed = std::nullopt,
                                                  .totp_pending_sealed = std::nullopt,
                                                  .totp_last_step = 0,
                                                  .created_at = now});
    }));
  });
  for (int number = 0; number < accounts; ++number) {
    fmt::print("/api/session\t{{\"login\":\"account-{}@example.jp\",\"password\":\"{}\"}}\n",
               number, password);
  }
}

struct Sizes {
  int applications;
  int drafts;
  int accounts;
};

void prepare(const std::filesystem::path& data, const Sizes& sizes) {
  const auto& [applications, drafts, accounts] = sizes;
  const Instant now = app::system_clock()();
  const std::filesystem::path share = MUSUBI_SOURCE_DIR;
  auto address = taken(app::site_address({.listen = "127.0.0.1", .public_url = {}, .proxies = {}}));
  const auto installation =
      taken(app::Installation::open({.data = data,
                                     .keys = {},
                                     .migrations = share / "migrations",
                                     .postgresql = taken(app::database_setting(""))},
                                    {.address = std::move(address), .draw_page = {}}, now));
  const services::Context& context = installation->context();
  taken(app::publish_folders(context, taken(app::read_programme_folders({share / "programmes"})),
                             now));
  taken(app::set_up_demo(context, now));
  for_each_number(0, applications, [&](int number) { hand_in(context, number, now); });
  taken(context.database.write(
      [&](Transaction& transaction) { return transaction.execute(settle_outbox, {now}); }));
  std::vector<std::string> tokens(static_cast<std::size_t>(drafts));
  for_each_number(0, drafts, [&](int i) {
    tokens.at(static_cast<std::size_t>(i)) = insert(context, applications + i, now);
  });
  for (const std::string& token : tokens) {
    fmt::print(
        "/api/drafts/{}/submission?lang=ja\t"
        R"({{"version":1,"agreed":["originals","lateness"]}})"
        "\n",
        token);
  }
  make_accounts(context, accounts, now);
}

int number_of(const char* text) {
  int number = -1;
  std::from_chars(text, text + std::strlen(text), number);
  return number;
}

}  // namespace
}  // namespace musubi

int main(int count, char** arguments) {
  const auto number = [&](int at) { return musubi::number_of(arguments[at]); };
  const musubi::Sizes sizes =
      count == 5 ? musubi::Sizes{number(2), number(3), number(4)} : musubi::Sizes{-1, -1, -1};
  if (sizes.applications < 0 || sizes.drafts < 0 || sizes.accounts < 0) {
    fmt::print(stderr,
               "usage: prepare_installation DATA APPLICATIONS DRAFTS ACCOUNTS > requests.tsv\n");
    return 2;
  }
  musubi::prepare(arguments[1], sizes);
  return 0;
}
