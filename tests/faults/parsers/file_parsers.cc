// What comes as a file: papers of applicants, programmes of authors, selections, backups.
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <string>

#include "app/selection_file.h"
#include "base/result.h"
#include "base/text/display_text.h"
#include "domain/document/content_inspector.h"
#include "domain/document/file_name.h"
#include "domain/selection/check_input.h"
#include "faults/parsers/parsers.h"
#include "programme_files/canonical_text.h"
#include "programme_files/read_programme.h"
#include "programme_files/yaml_tree.h"
#include "stores/backup/archive.h"
#include "stores/backup/manifest.h"

namespace musubi::faults {

static void read_yaml(std::string_view bytes) {
  static_cast<void>(programme_files::read_yaml(bytes, "x.yaml"));
}

// A programme that has no problem comes out of its stored revision as it went in.
static void read_programme(std::string_view bytes) {
  using namespace programme_files;
  const FolderTexts folder{.folder = "x",
                           .programme = std::string{bytes},
                           .texts = std::nullopt,
                           .examples = std::nullopt};
  const ReadProgramme read = programme_files::read_programme(folder);
  MUSUBI_ASSERT(read.definition.has_value() == read.problems.empty());
  const std::string stored = canonical_text(folder);
  const auto split = split_canonical_text(stored);
  MUSUBI_ASSERT(split.is_ok() && canonical_text(split.value()) == stored);
  const auto damaged = split_canonical_text(bytes);
  MUSUBI_ASSERT(!damaged.is_ok() || canonical_text(damaged.value()).size() <= bytes.size());
}

static void read_file_name(std::string_view bytes) {
  const auto name = document::clean_file_name(bytes);
  if (name.is_ok()) {
    const auto header = document::attachment_header(name.value());
    MUSUBI_ASSERT(header.find_first_of("\r\n") == std::string::npos);
  }
}

// What a document is, in one piece and in pieces of seven bytes.
static void read_document(std::string_view bytes) {
  document::ContentInspector at_once;
  const bool is_taken = at_once.take(bytes).is_ok() && at_once.finish().is_ok();
  document::ContentInspector in_pieces;
  bool is_taken_in_pieces = true;
  for (std::size_t at = 0; at < bytes.size() && is_taken_in_pieces; at += 7) {
    is_taken_in_pieces = in_pieces.take(bytes.substr(at, 7)).is_ok();
  }
  is_taken_in_pieces = is_taken_in_pieces && in_pieces.finish().is_ok();
  MUSUBI_ASSERT(is_taken == is_taken_in_pieces);
}

// What can be decided gives a result that is read back as the same.
static void select_from(const app::InputFile& file) {
  if (!selection::check_market(file.market).empty() || !file.draw) {
    return;
  }
  const selection::SelectionInput input{.market = file.market, .draw = *file.draw, .round = {}};
  if (selection::check_input(input).empty()) {
    const auto outcome = selection::select_teams(input).outcome;
    const auto again = app::read_selection_result(app::selection_result_json(input, outcome));
    MUSUBI_ASSERT(again.problems.empty() && again.file.outcome == outcome);
    MUSUBI_ASSERT(selection_audit::audit(again.file).empty());
  }
}

// One of the three files that `musubi select` and `musubi verify-selection` take.
static void read_selection(std::string_view bytes) {
  const auto input = app::read_selection_input(bytes);
  const auto result = app::read_selection_result(bytes);
  const auto answers = app::read_selection_answers(bytes);
  // The files name their format, so none is another one as well.
  MUSUBI_ASSERT(input.problems.empty() + result.problems.empty() + answers.problems.empty() <= 1);
  if (input.problems.empty()) {
    select_from(input.file);
  }
  if (result.problems.empty()) {
    static_cast<void>(selection_audit::audit(result.file));
  }
}

static void read_manifest(std::string_view bytes) {
  const auto manifest = backup::read_manifest(bytes);
  if (manifest.is_ok()) {
    const std::string text = backup::manifest_text(manifest.value());
    const auto again = backup::read_manifest(text);
    MUSUBI_ASSERT(again.is_ok() && backup::manifest_text(again.value()) == text);
    for (const backup::File& file : manifest.value().files) {
      MUSUBI_ASSERT(file.path.find("..") == std::string::npos && !file.path.starts_with('/'));
    }
  }
}

// A key for tests alone; corpus/archive/plain was closed for it.
static const BoxSecretKey& test_key() {
  static const BoxSecretKey key =
      BoxSecretKey::of_text("musubi-secret-key-1 AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA")
          .value();
  return key;
}

static void read_archive(std::string_view bytes) {
  const stores::OpenFile file{::memfd_create("archive", MFD_CLOEXEC)};
  MUSUBI_ASSERT(::write(file.number(), bytes.data(), bytes.size()) ==
                static_cast<ssize_t>(bytes.size()));
  const auto opened = backup::ArchiveReader::open("/proc/self/fd/" + std::to_string(file.number()),
                                                  backup::with_secret_key(test_key()));
  if (!opened.is_ok()) {
    return;
  }
  std::size_t read = 0;
  for (;;) {
    const auto piece = opened.value()->read(1000);
    if (!piece.is_ok()) {
      break;
    }
    read += piece.value().size();
    MUSUBI_ASSERT(!piece.value().empty() && read < bytes.size());
  }
  static_cast<void>(opened.value()->expect_end());
}

std::span<const Parser> file_parsers() {
  static constexpr std::array all{
      Parser{"yaml", read_yaml, 2},
      Parser{"programme", read_programme, 40},
      Parser{"file_name", read_file_name},
      Parser{"document", read_document},
      Parser{"selection", read_selection, 20},
      Parser{"manifest", read_manifest},
      Parser{"archive", read_archive, 4},
  };
  return all;
}

}  // namespace musubi::faults
