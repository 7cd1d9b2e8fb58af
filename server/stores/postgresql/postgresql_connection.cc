#include "stores/postgresql/postgresql_connection.h"

#include <fmt/core.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "stores/postgresql/postgresql_parameters.h"
#include "stores/postgresql/postgresql_row.h"

namespace musubi {
namespace {

constexpr int server_version_min = 15'00'00;
constexpr int result_as_text = 0;

// A URL may say otherwise. After a failover the connection must find the server that writes, and a
// network that went silent must not hold a thread for the hours that the kernel would wait.
constexpr std::array<std::pair<const char*, const char*>, 7> defaults{{
    {"connect_timeout", "5"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "5"},
    {"keepalives_count", "3"},
    {"tcp_user_timeout", "20000"},
    {"target_session_attrs", "read-write"},
    {"application_name", "musubi"},
}};

// remote_apply is stronger than on; whatever is weaker loses acknowledged writes.
constexpr Statement look_at_database{R"sql(
  select pg_encoding_to_char(encoding)::text, datlocprovider::text, datcollate::text,
    datctype::text, set_config('synchronous_commit', case current_setting('synchronous_commit')
      when 'remote_apply' then 'remote_apply' else 'on' end, false)
  from pg_database where datname = current_database())sql"};

constexpr Statement commit_sql{"commit"};

struct Look {
  std::string encoding, provider, collation, letters, synchronous_commit;
};

// The highest of $1, $2 … outside of quoted texts.
std::size_t places_in(std::string_view sql) {
  std::size_t places = 0;
  bool is_quoted = false;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    is_quoted = is_quoted != (sql[at] == '\'');
    if (sql[at] == '$' && !is_quoted) {
      const auto end = std::min(sql.find_first_not_of("0123456789", at + 1), sql.size());
      const auto number = parse_digits(sql.substr(at + 1, end - at - 1));
      MUSUBI_ASSERT(number.has_value());
      places = std::max(places, static_cast<std::size_t>(*number));
    }
  }
  return places;
}

bool sorts_by_bytes(const Look& look) {
  const auto is_c = [](const std::string& locale) { return locale == "C" || locale == "POSIX"; };
  return look.provider == "c" && is_c(look.collation) && is_c(look.letters);
}

Result<void> check(const Look& look, const PostgresqlUrl& url) {
  if (look.encoding != "UTF8") {
    return Error{ErrorKind::refused, "database_not_utf8",
                 fmt::format("The encoding of {} is {}; make it with ENCODING 'UTF8'.",
                             url.description(), look.encoding)};
  }
  if (!sorts_by_bytes(look)) {
    return Error{ErrorKind::refused, "database_collation",
                 fmt::format("The locale of {} is {}, so its lists would be sorted otherwise than "
                             "those of SQLite; make it with LOCALE 'C' TEMPLATE template0.",
                             url.description(), look.collation)};
  }
  MUSUBI_ASSERT(look.synchronous_commit == "on" || look.synchronous_commit == "remote_apply");
  return {};
}

}  // namespace

Error outcome_unknown() {
  return {ErrorKind::unavailable, "outcome_unknown",
          "The connection to the database broke while a change was being kept, so nobody knows "
          "whether it was; look before trying again."};
}

void PostgresqlConnection::Finish::operator()(pg_conn* handle) const { PQfinish(handle); }
void PostgresqlConnection::Clear::operator()(pg_result* result) const { PQclear(result); }

Result<std::unique_ptr<PostgresqlConnection>> PostgresqlConnection::open(
    const PostgresqlUrl& url, const PostgresqlConnectionOptions& options) {
  std::vector<const char*> names;
  std::vector<const char*> values;
  const auto add = [&](const char* name, const char* value) {
    names.push_back(name);
    values.push_back(value);
  };
  for (const auto& [name, value] : defaults) {
    add(name, value);
  }
  add("dbname", url.text().c_str());  // the whole URL; what follows it overrides it
  add("client_encoding", "UTF8");
  add(nullptr, nullptr);
  Handle handle{PQconnectdbParams(names.data(), values.data(), 1)};
  std::unique_ptr<PostgresqlConnection> connection{new PostgresqlConnection(std::move(handle))};
  MUSUBI_ASSERT(connection->m_handle != nullptr);
  if (connection->is_lost()) {
    // libpq's text names the host and the user, never the password.
    return Error{ErrorKind::unavailable, "database_unreachable",
                 fmt::format("{} can't be opened: {}", url.description(),
                             PQerrorMessage(connection->m_handle.get()))};
  }
  TRY(connection->set_up(url, options));
  return connection;
}

Result<void> PostgresqlConnection::set_up(const PostgresqlUrl& url,
                                          const PostgresqlConnectionOptions& options) {
  pg_conn* handle = m_handle.get();
  PQsetNoticeReceiver(handle, &PostgresqlConnection::note_notice, this);
  if (PQserverVersion(handle) < server_version_min) {
    return Error{ErrorKind::refused, "database_server_too_old",
                 fmt::format("{} is kept by PostgreSQL {}; Musubi needs 15 or newer.",
                             url.description(), PQserverVersion(handle) / 10'000)};
  }
  TRY(
      run_script(fmt::format("set datestyle = 'ISO, YMD'; set timezone = 'UTC'; "
                             "set standard_conforming_strings = on; set bytea_output = 'hex'; "
                             "set idle_in_transaction_session_timeout = '60s'; "
                             "set lock_timeout = {}; set statement_timeout = {};",
                             options.lock_timeout.count(), options.statement_timeout.count())));
  Look look;
  TRY(run(look_at_database, {}, [&](const Row& row) {
    look = {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
            row.get<std::string>(3), row.get<std::string>(4)};
  }));
  return check(look, url);
}

bool PostgresqlConnection::is_lost() const {
  return m_is_given_up || PQstatus(m_handle.get()) != CONNECTION_OK;
}

bool PostgresqlConnection::can_commit() const {
  return !is_lost() && PQtransactionStatus(m_handle.get()) == PQTRANS_INTRANS;
}

Error PostgresqlConnection::failed(const Answer& answer, std::string_view doing) {
  if (m_mishap == PostgresqlMishap::none) {
    m_mishap = mishap_of(m_handle.get(), answer.get());
  }
  return postgresql_error(m_handle.get(), answer.get(), doing);
}

void PostgresqlConnection::note_notice(void* self, const pg_result* notice) {
  const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (severity != nullptr && std::string_view{severity} == "WARNING") {
    static_cast<PostgresqlConnection*>(self)->m_was_warned = true;
  }
}

Result<std::int64_t> PostgresqlConnection::run(Statement statement,
                                               std::span<const Parameter> parameters,
                                               const EachRow& each_row) {
  const Prepared* found = TRY(prepared(statement, parameters));
  const auto encoded = TRY(PostgresqlParameters::encode(parameters, found->types));
  const Answer answer{PQexecPrepared(m_handle.get(), found->name.c_str(), encoded.count(),
                                     encoded.values(), encoded.lengths(), encoded.formats(),
                                     result_as_text)};
  const auto status = PQresultStatus(answer.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
    return failed(answer, statement.text());
  }
  const int lines = PQntuples(answer.get());
  for (int line = 0; line < lines; ++line) {
    each_row(PostgresqlRow{answer.get(), line});
  }
  const std::string_view command{PQcmdStatus(answer.get())};
  const std::string_view changed{PQcmdTuples(answer.get())};
  if (command.starts_with("SELECT") || changed.empty()) {
    return std::int64_t{0};
  }
  return std::int64_t{parse_digits(changed).value()};
}

Result<const PostgresqlConnection::Prepared*> PostgresqlConnection::prepared(
    Statement statement, std::span<const Parameter> parameters) {
  auto& forms = m_prepared[statement.text().data()];
  for (const auto& form : forms) {
    if (PostgresqlParameters::fit(parameters, form->types)) {
      return form.get();
    }
  }
  forms.push_back(std::make_unique<Prepared>(TRY(prepare(statement, parameters))));
  // None is of a kind that its place can't take.
  MUSUBI_ASSERT(PostgresqlParameters::fit(parameters, forms.back()->types));
  return forms.back().get();
}

Result<PostgresqlConnection::Prepared> PostgresqlConnection::prepare(
    Statement statement, std::span<const Parameter> parameters) {
  MUSUBI_ASSERT(parameters.size() == places_in(statement.text()));
  const auto asked = PostgresqlParameters::types_of(parameters);
  Prepared form{.name = fmt::format("s{}", ++m_prepared_count), .types = {}};
  const std::string text{statement.text()};
  const Answer done{PQprepare(m_handle.get(), form.name.c_str(), text.c_str(),
                              static_cast<int>(asked.size()), asked.data())};
  if (PQresultStatus(done.get()) != PGRES_COMMAND_OK) {
    return failed(done, statement.text());
  }
  const Answer described{PQdescribePrepared(m_handle.get(), form.name.c_str())};
  if (PQresultStatus(described.get()) != PGRES_COMMAND_OK) {
    return failed(described, statement.text());
  }
  for (int place = 0; place < PQnparams(described.get()); ++place) {
    form.types.push_back(PQparamtype(described.get(), place));
  }
  return form;
}

Result<void> PostgresqlConnection::run_script(std::string_view sql) {
  const std::string text{sql};
  const Answer answer{PQexec(m_handle.get(), text.c_str())};
  const auto status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
    return {};
  }
  const char* state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
  if (state != nullptr && std::string_view{state}.starts_with("42")) {
    return Error{ErrorKind::invalid, "script_refused",
                 PQresultErrorField(answer.get(), PG_DIAG_MESSAGE_PRIMARY)};
  }
  return failed(answer, "script");
}

Result<void> PostgresqlConnection::query(const std::string& sql, const EachRow& each_row) {
  const Answer answer{PQexec(m_handle.get(), sql.c_str())};
  if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) {
    return failed(answer, sql);
  }
  const int lines = PQntuples(answer.get());
  for (int line = 0; line < lines; ++line) {
    each_row(PostgresqlRow{answer.get(), line});
  }
  return {};
}

Result<void> PostgresqlConnection::copy_in(const std::string& sql, std::string_view lines) {
  const Answer begun{PQexec(m_handle.get(), sql.c_str())};
  if (PQresultStatus(begun.get()) != PGRES_COPY_IN) {
    return failed(begun, sql);
  }
  PQputCopyData(m_handle.get(), lines.data(), static_cast<int>(lines.size()));
  PQputCopyEnd(m_handle.get(), nullptr);
  // What went wrong on the way is in the answer, and another one says that there are no more.
  const Answer answer{PQgetResult(m_handle.get())};
  while (const Answer rest = Answer{PQgetResult(m_handle.get())}) {
  }
  if (PQresultStatus(answer.get()) == PGRES_COMMAND_OK) {
    return {};
  }
  const char* state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
  if (state != nullptr && std::string_view{state}.starts_with("22")) {
    return Error{ErrorKind::refused, "value_not_taken",
                 fmt::format("A value is not of the type of its column ({}).", sql)};
  }
  return failed(answer, sql);
}

Result<void> PostgresqlConnection::begin(Statement statement) {
  m_mishap = PostgresqlMishap::none;
  TRY(run(statement, {}, [](const Row&) {}));
  return {};
}

Result<void> PostgresqlConnection::commit() {
  // Prepared beforehand: what is lost before COMMIT is sent was not kept.
  const Prepared* found = TRY(prepared(commit_sql, {}));
  m_was_warned = false;
  const Answer answer{PQexecPrepared(m_handle.get(), found->name.c_str(), 0, nullptr, nullptr,
                                     nullptr, result_as_text)};
  if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) {
    const Error error = failed(answer, commit_sql.text());
    return m_mishap == PostgresqlMishap::lost_connection ? outcome_unknown() : error;
  }
  // The server answers a COMMIT with ROLLBACK where a statement of the transaction failed.
  MUSUBI_ASSERT(std::string_view{PQcmdStatus(answer.get())} == "COMMIT");
  return m_was_warned ? Result<void>{outcome_unknown()} : Result<void>{};
}

void PostgresqlConnection::roll_back() {
  if (PQtransactionStatus(m_handle.get()) == PQTRANS_IDLE) {
    return;
  }
  const Answer answer{PQexec(m_handle.get(), "rollback")};
  m_is_given_up = PQresultStatus(answer.get()) != PGRES_COMMAND_OK;
}

}  // namespace musubi
