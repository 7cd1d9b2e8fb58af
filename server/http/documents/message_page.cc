#include "http/documents/message_page.h"

#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words to_catalogue{"研修一覧へ", "To the programmes"};
constexpr Words reference_term{"お問い合わせの際の番号", "Reference for inquiries"};

struct FailureWords {
  Words title;
  Words what_happened;
  Words next;
};

FailureWords failure_words(Failure failure) {
  switch (failure) {
    case Failure::bad_request:
      return {{"送られた内容を読み取れませんでした", "The request could not be read"},
              {"アドレスか送信の内容に誤りがあります。", "Its address or content is wrong."},
              {"前のページへ戻り、もう一度お試しください。", "Go back and try again."}};
    case Failure::forbidden:
      return {{"このページは開けません", "You cannot open this page"},
              {"このページを開く権限がないか、ほかのサイトから操作が送られました。",
               "You are not allowed to, or the request came from another site."},
              {"職員の方は、ログインし直してください。申込者の方は、メールに書かれたアドレスから開"
               "いてください。",
               "Staff: please sign in again. Applicants: open the address given in your mail."}};
    case Failure::not_found:
      return {{"ページが見つかりません", "Page not found"},
              {"アドレスに誤りがあるか、ページが移動した可能性があります。",
               "The address may be wrong, or the page may have moved."},
              {"アドレスを確かめるか、研修一覧からお探しください。",
               "Look at the address again, or search the programmes."}};
    case Failure::too_large:
      return {{"送られた内容が大きすぎます", "The request is too large"},
              {"受け取れる大きさを超えたため、保存していません。",
               "It is beyond the limit and was not stored."},
              {"ファイルや文章を小さくして、もう一度お試しください。",
               "Make the file or text smaller and try again."}};
    case Failure::already_sent:
      return {{"この画面からは、すでに送信されています", "This page was sent already"},
              {"前に送った内容は届いています。あとから書きかえた内容は、受け取っていません。",
               "What was sent before has arrived. What was changed afterwards was not taken."},
              {"書きかえた内容を送るには、ページを開き直して、もう一度入力してください。",
               "To send the change, open the page anew and write it again."}};
    case Failure::too_many_requests:
      return {
          {"操作が続いたため、少しお待ちください", "Please wait a moment"},
          {"短いあいだに、たくさんの操作がありました。",
           "There were many requests in a short time."},
          {"1分ほど待ってから、もう一度お試しください。", "Wait about a minute and try again."}};
    case Failure::broken:
      return {{"処理できませんでした", "Something went wrong"},
              {"このサイトの側で問題が起きました。送信した内容は保存されていないことがあります。",
               "The problem is on our side. What you sent may not have been stored."},
              {"しばらくしてから、もう一度お試しください。続くときは、下の番号を添えてお知らせくだ"
               "さい。",
               "Try again later. If it goes on, tell us with the reference below."}};
    case Failure::unavailable:
      return {{"ただいま利用できません", "Not available at the moment"},
              {"混み合っているか、保守を行っています。", "The site is busy or under maintenance."},
              {"しばらくしてから、もう一度お試しください。", "Please try again later."}};
  }
  return {};
}

}  // namespace

std::string message_page(const Frame& frame, Failure failure, std::string_view reference) {
  const Language language = frame.language;
  const FailureWords words = failure_words(failure);
  std::vector<Node> content{h1(words.title.in(language)),
                            p(class_name("lead"), words.what_happened.in(language)),
                            p(words.next.in(language)),
                            p(class_name("actions"), a(class_name("button button-secondary"),
                                                       href(catalogue_address().in(language)),
                                                       to_catalogue.in(language)))};
  if (!reference.empty()) {
    content.push_back(p(class_name("quiet"), reference_term.in(language),
                        language == Language::ja ? "：" : ": ", code(bdi(reference))));
  }
  // The address that failed is not known to lead anywhere, so the other language is the
  // catalogue's.
  return framed(frame, {.title = std::string{words.title.in(language)},
                        .address = catalogue_address(),
                        .menu = MenuItem::none,
                        .dates = services::Dates::of_the_notice,
                        .indexing = Indexing::refused,
                        .width = Width::reading,
                        .content = std::move(content)});
}

}  // namespace musubi::documents
