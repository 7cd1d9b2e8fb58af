#include "stores/backup/manifest.h"

#include <fmt/core.h>

#include <algorithm>
#include <boost/json.hpp>
#include <optional>

#include "base/date.h"

namespace musubi::backup {

namespace json = boost::json;

namespace {

constexpr std::int64_t format = 1;
constexpr std::int64_t bytes_max = std::int64_t{1} << 50;
constexpr std::size_t stored_name_characters = 26;

bool is_hash(std::string_view text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

// "ab/abc…", a random id below its first two characters.
bool is_document(std::string_view path) {
  return path.size() == stored_name_characters + 3 && path[2] == '/' &&
         path.substr(0, 2) == path.substr(3, 2) && std::ranges::all_of(path.substr(3), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
         });
}

bool is_head(std::string_view path) {
  return path.ends_with(".json") && Date::parse_iso(path.substr(0, path.size() - 5)).has_value();
}

Error manifest_not_understood(std::string_view what) {
  return {ErrorKind::invalid, "backup_not_understood",
          fmt::format("the backup's list of contents is wrong ({}): it was not made by `musubi "
                      "backup` of this version or an older one",
                      what)};
}

std::optional<std::string> text_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_string()
             ? std::optional<std::string>{std::string{value->get_string()}}
             : std::nullopt;
}

std::optional<std::int64_t> count_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_int64() && value->get_int64() >= 0 &&
                 value->get_int64() <= bytes_max
             ? std::optional{value->get_int64()}
             : std::nullopt;
}

const json::array* array_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr ? value->if_array() : nullptr;
}

Result<File> read_file(const json::value& value) {
  const auto* object = value.if_object();
  if (object == nullptr) {
    return manifest_not_understood("files");
  }
  const auto path = text_at(*object, "path");
  const auto bytes = count_at(*object, "bytes");
  const auto sha256 = text_at(*object, "sha256");
  if (!path || !is_known_path(*path)) {
    return manifest_not_understood("a path");
  }
  if (!bytes || !sha256 || !is_hash(*sha256)) {
    return manifest_not_understood(*path);
  }
  return File{.path = *path, .bytes = *bytes, .sha256 = *sha256};
}

Result<std::vector<File>> read_files(const json::object& object) {
  const auto* list = array_at(object, "files");
  if (list == nullptr) {
    return manifest_not_understood("files");
  }
  std::vector<File> files;
  std::int64_t total = 0;
  for (const json::value& value : *list) {
    files.push_back(TRY(read_file(value)));
    total += files.back().bytes;
    if (files.size() > 1 && files[files.size() - 2].path >= files.back().path) {
      return manifest_not_understood("the order of the files");
    }
    if (total > bytes_max) {
      return manifest_not_understood("the size of the files");
    }
  }
  if (std::ranges::find(files, database_path, &File::path) == files.end()) {
    return manifest_not_understood("no database");
  }
  return files;
}

Result<std::vector<TableRows>> read_tables(const json::object& object) {
  const auto* list = array_at(object, "tables");
  if (list == nullptr) {
    return manifest_not_understood("tables");
  }
  std::vector<TableRows> tables;
  for (const json::value& value : *list) {
    const auto* row = value.if_object();
    const auto table = row != nullptr ? text_at(*row, "table") : std::nullopt;
    const auto rows = row != nullptr ? count_at(*row, "rows") : std::nullopt;
    if (!table || !rows) {
      return manifest_not_understood("tables");
    }
    tables.push_back({.table = *table, .rows = *rows});
  }
  return tables;
}

}  // namespace

bool is_known_path(std::string_view path) {
  constexpr std::string_view documents = "documents/";
  constexpr std::string_view heads = "heads/";
  if (path.starts_with(documents)) {
    return path == "documents/key.mark" || is_document(path.substr(documents.size()));
  }
  return path == database_path || (path.starts_with(heads) && is_head(path.substr(heads.size())));
}

std::string manifest_text(const Manifest& manifest) {
  json::array files;
  for (const File& file : manifest.files) {
    files.push_back(
        json::object{{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  json::array tables;
  for (const TableRows& table : manifest.database.tables) {
    tables.push_back(json::object{{"table", table.table}, {"rows", table.rows}});
  }
  return json::serialize(json::object{{"format", format},
                                      {"made_at", manifest.made_at.iso_utc()},
                                      {"migration", manifest.database.migration},
                                      {"tables", std::move(tables)},
                                      {"audit_number", manifest.database.audit_end.number},
                                      {"audit_hash", manifest.database.audit_end.hash},
                                      {"files", std::move(files)}});
}

Result<Manifest> read_manifest(std::string_view text) {
  boost::system::error_code error;
  const json::value value = json::parse(json::string_view{text.data(), text.size()}, error);
  const auto* object = error ? nullptr : value.if_object();
  if (object == nullptr) {
    return manifest_not_understood("no JSON");
  }
  if (count_at(*object, "format") != format) {
    return manifest_not_understood("the format's number");
  }
  const auto made_at = Instant::parse(text_at(*object, "made_at").value_or(""));
  const auto migration = count_at(*object, "migration");
  const auto number = count_at(*object, "audit_number");
  const auto hash = text_at(*object, "audit_hash");
  if (!made_at || !migration || *migration > 9999 || !number || !hash || !is_hash(*hash)) {
    return manifest_not_understood("the facts of the database");
  }
  auto tables = TRY(read_tables(*object));
  auto files = TRY(read_files(*object));
  return Manifest{.made_at = *made_at,
                  .database = {.migration = static_cast<int>(*migration),
                               .tables = std::move(tables),
                               .audit_end = {.number = *number, .hash = *hash}},
                  .files = std::move(files)};
}

}  // namespace musubi::backup
