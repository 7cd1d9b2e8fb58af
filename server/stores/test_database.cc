#include "stores/test_database.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "stores/postgresql/postgresql_connection.h"

namespace musubi {
namespace {

constexpr Statement whole_schema{
    "select cast(schema_to_xml(current_schema(), true, false, '') as text)"};

std::unique_ptr<PostgresqlConnection> connect(const PostgresqlUrl& url) {
  auto connection = PostgresqlConnection::open(url, {});
  MUSUBI_ASSERT(connection.is_ok());
  return connection.take();
}

std::string content_of_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string new_schema() {
  static std::atomic<int> count = 0;
  return "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

}  // namespace

std::optional<std::string> test_postgresql() {
  const char* url = std::getenv("MUSUBI_TEST_POSTGRESQL");
  return url == nullptr ? std::nullopt : std::optional<std::string>{url};
}

void run_on_test_postgresql(const std::string& script) {
  const auto connection = connect(PostgresqlUrl::parse(test_postgresql().value()).take());
  MUSUBI_ASSERT(connection->run_script(script).is_ok());
}

TestFolder::TestFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "musubi-XXXXXX").string();
  MUSUBI_ASSERT(::mkdtemp(pattern.data()) != nullptr);
  m_path = pattern;
  if (test_postgresql()) {
    m_schema = new_schema();
    run_on_test_postgresql("create schema " + m_schema);
  }
}

TestFolder::~TestFolder() {
  std::filesystem::remove_all(m_path);
  if (test_postgresql()) {
    run_on_test_postgresql("drop schema " + m_schema + " cascade");
  }
}

DatabaseAddress TestFolder::database() const {
  if (!test_postgresql()) {
    return file();
  }
  return PostgresqlUrl::parse(*test_postgresql() + "&options=-csearch_path%3D" + m_schema).take();
}

std::string TestFolder::database_bytes() const {
  std::string bytes;
  if (test_postgresql()) {
    const auto connection = connect(std::get<PostgresqlUrl>(database()));
    const auto found =
        connection->run(whole_schema, {}, [&](const Row& row) { bytes = row.get<std::string>(0); });
    MUSUBI_ASSERT(found.is_ok());
    return bytes;
  }
  for (const char* ending : {"", "-wal"}) {
    bytes += content_of_file(file().string() + ending);
  }
  return bytes;
}

}  // namespace musubi
