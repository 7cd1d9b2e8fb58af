#include "stores/files/head_files.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cerrno>
#include <fstream>
#include <iterator>

#include "stores/files/posix_file.h"
#include "stores/random_id.h"

namespace musubi::stores {

namespace fs = std::filesystem;
namespace json = boost::json;

static constexpr std::size_t head_bytes_max = 4096;

std::string head_text(Date day, const audit::ChainEnd& end) {
  return json::serialize(
             json::object{{"day", day.iso()}, {"number", end.number}, {"hash", end.hash}}) +
         "\n";
}

static fs::path file_of(const fs::path& folder, Date day) { return folder / (day.iso() + ".json"); }

bool has_head(const fs::path& folder, Date day) {
  std::error_code error;
  return fs::exists(file_of(folder, day), error);
}

Result<void> write_head(const fs::path& folder, Date day, const audit::ChainEnd& end) {
  TRY(make_folder(folder));
  const fs::path incoming = folder / (random_id_text() + ".incoming");
  auto written = write_new_file(incoming, head_text(day, end));
  // Unlike a renaming, a link never replaces what is there.
  if (written.is_ok() && ::link(incoming.c_str(), file_of(folder, day).c_str()) != 0 &&
      errno != EEXIST) {
    written = write_error(errno);
  }
  ::unlink(incoming.c_str());
  TRY(std::move(written));
  return sync_folder(folder);
}

static Error head_not_understood(const fs::path& file) {
  return {ErrorKind::invalid, "head_not_understood",
          fmt::format("{} is no head of an audit: it holds a day, a number and a hash, as "
                      "`musubi audit head` prints them",
                      file.string())};
}

static bool is_hash(std::string_view text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

Result<audit::Head> read_head(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  std::string text(head_bytes_max + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream.is_open() || stream.bad()) {
    return Error{ErrorKind::not_found, "head_not_read",
                 fmt::format("{} can't be read: check the path", file.string())};
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  boost::system::error_code error;
  const json::value value = json::parse(text, error);
  const auto* object = value.if_object();
  if (error || text.size() > head_bytes_max || object == nullptr) {
    return head_not_understood(file);
  }
  const auto* day = object->if_contains("day");
  const auto* number = object->if_contains("number");
  const auto* hash = object->if_contains("hash");
  const bool is_head = day != nullptr && day->is_string() && number != nullptr &&
                       number->is_int64() && number->get_int64() >= 1 && hash != nullptr &&
                       hash->is_string() && is_hash(hash->get_string()) &&
                       Date::parse_iso(day->get_string()).has_value();
  if (!is_head) {
    return head_not_understood(file);
  }
  return audit::Head{.day = std::string{day->get_string()},
                     .number = number->get_int64(),
                     .hash = std::string{hash->get_string()}};
}

Result<std::vector<audit::Head>> read_heads(const fs::path& folder) {
  std::vector<audit::Head> heads;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".json") {
      heads.push_back(TRY(read_head(entry.path())));
    }
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    return Error{ErrorKind::unavailable, "head_not_read",
                 fmt::format("{}: {}", folder.string(), error.message())};
  }
  std::ranges::sort(heads, {}, &audit::Head::day);
  return heads;
}

}  // namespace musubi::stores
