#include "http/api/transport_words.h"

#include <fmt/core.h>

namespace musubi::http {

struct TransportWords {
  std::string_view ja;
  std::string_view en;
};

static constexpr TransportWords unreadable{
    "リクエストを読み取れませんでした。形式を確かめて、もう一度お送りください。",
    "The request could not be read. Check its form and send it again."};
static constexpr TransportWords broken{
    "このサイトの側で問題が起きました。しばらくして、もう一度お試しください。"
    "続くときは番号を添えてお知らせください。",
    "Something went wrong on our side. Try again later; if it goes on, tell us with the number."};

static TransportWords words_of(Status status) {
  switch (status_number(status)) {
    case 403:
      return {
          "ほかのサイトから操作が送られたため、受け付けていません。このサイトのページから、もう一"
          "度操作してください。",
          "The request came from another site and was not taken. Do it again from a page of "
          "this site."};
    case 404:
      return {"このアドレスには何もありません。アドレスを確かめてください。",
              "There is nothing at this address. Look at the address again."};
    case 405:
      return {"このアドレスでは、その操作はできません。使える操作は Allow ヘッダーにあります。",
              "This can't be done at this address. The header Allow says what can."};
    case 408:
      return {
          "送信に時間がかかりすぎたため、打ち切りました。接続を確かめて、もう一度お送りください。",
          "Sending took too long and was ended. Check the connection and send it again."};
    case 411:
      return {"送る内容の長さ（Content-Length）が必要です。長さを付けて、もう一度お送りください。",
              "The length of the body (Content-Length) is needed. Send it again with its length."};
    case 413:
      return {
          "送られた内容が大きすぎるため、保存していません。小さくして、もう一度お送りください。",
          "The body is beyond the limit of this address and was not stored. Make it smaller and "
          "send it again."};
    case 414:
    case 431:
      return {
          "アドレスかヘッダーが長すぎます。ブラウザーの場合は、このサイトの Cookie を消して、もう"
          "一度お試しください。",
          "The address or the headers are too long. In a browser, delete the cookies of this "
          "site and try again."};
    case 421:
      return {
          "このサイトは、その名前や経路では利用できません。案内されたアドレスから開いてください。",
          "The site is not reached under this name or by this way. Use the address that was "
          "announced."};
    case 422:
      return {
          "この Idempotency-Key は、別の内容のリクエストですでに使われています。新しい操作には、"
          "新しいキーを付けてください。",
          "This Idempotency-Key has come with another request before. Give a new request a new "
          "key."};
    case 428:
      return {
          "Idempotency-Key ヘッダーが必要です。16〜128文字の英数字・-・_ で操作ごとに新しく作り、送"
          "り直すときは同じものを付けてください。",
          "The header Idempotency-Key is needed: 16 to 128 letters, digits, - and _, new for each "
          "thing that is done and the same when it is sent again."};
    case 429:
      return {
          "短いあいだに操作が多すぎます。Retry-After ヘッダーの秒数だけ待って、もう一度お試しくださ"
          "い。",
          "There were too many requests in a short time. Wait for the seconds of the header "
          "Retry-After and try again."};
    case 503:
      return {"混み合っています。少し待って、もう一度お試しください。",
              "The site is busy. Wait a moment and try again."};
    default:
      return status_number(status) < 500 ? unreadable : broken;
  }
}

std::string transport_words(const Refusal& refusal, Language language,
                            std::string_view request_id) {
  const TransportWords words = words_of(refusal.status);
  return language == Language::ja ? fmt::format("{}（番号 {}）", words.ja, request_id)
                                  : fmt::format("{} (number {})", words.en, request_id);
}

}  // namespace musubi::http
