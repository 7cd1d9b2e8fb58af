#include "delivery/smtp_relay.h"

#include <curl/curl.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <memory>

#include "delivery/smtp_reply.h"

namespace musubi::delivery {

namespace {

constexpr long connect_seconds_max = 15;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What the callbacks of one attempt work on.
struct Attempt {
  std::string_view unsent;
  SmtpTrace trace;
  const std::stop_token& stop;
};

std::size_t give_bytes(char* buffer, std::size_t size, std::size_t count, void* attempt) {
  std::string_view& unsent = static_cast<Attempt*>(attempt)->unsent;
  const std::size_t length = std::min(size * count, unsent.size());
  unsent.copy(buffer, length);
  unsent.remove_prefix(length);
  return length;
}

int follow(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* attempt) {
  SmtpTrace& trace = static_cast<Attempt*>(attempt)->trace;
  if (kind == CURLINFO_HEADER_OUT) {
    trace.command_sent({bytes, size});
  } else if (kind == CURLINFO_HEADER_IN) {
    trace.reply_received({bytes, size});
  } else if (kind == CURLINFO_DATA_OUT) {
    trace.body_sent();
  }
  return 0;
}

int ask_to_go_on(void* attempt, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Attempt*>(attempt)->stop.stop_requested() ? 1 : 0;
}

std::string url_of(const SmtpSettings& settings) {
  const std::string_view scheme = settings.address.security == SmtpSecurity::tls ? "smtps" : "smtp";
  return fmt::format("{}://{}:{}/{}", scheme, settings.address.host, settings.address.port,
                     settings.helo);
}

SmtpEnd end_of(CURLcode code) {
  switch (static_cast<int>(code)) {
    case CURLE_OK:
      return SmtpEnd::delivered;
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
      return SmtpEnd::sign_in_refused;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return SmtpEnd::tls_failed;
    case CURLE_ABORTED_BY_CALLBACK:
      return SmtpEnd::stopped;
    default:
      return SmtpEnd::conversation_failed;
  }
}

class SmtpRelay {
 public:
  explicit SmtpRelay(SmtpSettings settings)
      : m_settings(std::move(settings)), m_handle(curl_easy_init()) {
    MUSUBI_ASSERT(m_handle != nullptr);
    set_connection();
  }

  SendReport send(const OutgoingMail& mail, const std::stop_token& stop) {
    Attempt attempt{.unsent = mail.text, .trace = {}, .stop = stop};
    const std::string from = fmt::format("<{}>", mail.from);
    const std::string recipient = fmt::format("<{}>", mail.recipient);
    // One recipient for each message: nobody learns of another.
    const std::unique_ptr<curl_slist, FreeList> recipients{
        curl_slist_append(nullptr, recipient.c_str())};
    MUSUBI_ASSERT(recipients != nullptr && recipients->next == nullptr);
    std::array<char, CURL_ERROR_SIZE> problem{};
    set(CURLOPT_MAIL_FROM, from.c_str());
    set(CURLOPT_MAIL_RCPT, recipients.get());
    set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.text.size()));
    set(CURLOPT_READDATA, &attempt);
    set(CURLOPT_DEBUGDATA, &attempt);
    set(CURLOPT_XFERINFODATA, &attempt);
    set(CURLOPT_ERRORBUFFER, problem.data());
    const CURLcode code = curl_easy_perform(m_handle.get());
    set(CURLOPT_ERRORBUFFER, nullptr);
    set(CURLOPT_MAIL_RCPT, nullptr);
    const char* detail = problem.front() == '\0' ? curl_easy_strerror(code) : problem.data();
    return judge(end_of(code), attempt.trace, detail);
  }

 private:
  template <typename Value>
  void set(CURLoption option, Value value) {
    MUSUBI_ASSERT(curl_easy_setopt(m_handle.get(), option, value) == CURLE_OK);
  }

  void set_connection() {
    set(CURLOPT_URL, url_of(m_settings).c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");  // whatever the environment says
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds_max);
    set(CURLOPT_TIMEOUT, static_cast<long>(smtp_seconds_max));
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, give_bytes);
    set(CURLOPT_VERBOSE, 1L);  // goes to `follow` alone
    set(CURLOPT_DEBUGFUNCTION, follow);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, ask_to_go_on);
    set_security();
  }

  void set_security() {
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (m_settings.address.security == SmtpSecurity::starttls) {
      set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    }
    if (!m_settings.ca_file.empty()) {
      set(CURLOPT_CAINFO, m_settings.ca_file.c_str());
    }
    if (!m_settings.user.empty()) {
      set(CURLOPT_USERNAME, m_settings.user.c_str());
      set(CURLOPT_PASSWORD, m_settings.password.c_str());
    }
  }

  SmtpSettings m_settings;
  std::unique_ptr<CURL, FreeHandle> m_handle;
};

}  // namespace

Result<Transport> transport_to(const SmtpSettings& settings) {
  static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  MUSUBI_ASSERT(begun == CURLE_OK);
  if (!settings.user.empty() && settings.address.security == SmtpSecurity::plain) {
    return Error{ErrorKind::invalid, "smtp_password_unprotected",
                 "a password may not go to the mail relay unprotected: write +STARTTLS behind the "
                 "address of --smtp, use smtps://, or leave --smtp-user out"};
  }
  const auto relay = std::make_shared<SmtpRelay>(settings);
  return Transport{[relay](const OutgoingMail& mail, const std::stop_token& stop) {
    return relay->send(mail, stop);
  }};
}

}  // namespace musubi::delivery
