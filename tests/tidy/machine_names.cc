#include "tidy/machine_names.h"

#include <fmt/core.h>

#include <cctype>

namespace musubi::tidy {
namespace {

// Written in two parts, so that this file passes its own check.
constexpr std::string_view machine_folders[] = {
    "/wo"
    "rk/",
    "/ro"
    "ot/",
    "/ho"
    "me/"};
constexpr std::string_view public_registry = "https://registry.npmjs.org/";

// A folder inside another path or address (example.jp/help/…) is not one of the machine.
bool starts_a_path(std::string_view line, std::size_t at) {
  const auto before = static_cast<unsigned char>(at == 0 ? ' ' : line[at - 1]);
  return std::isalnum(before) == 0 &&
         std::string_view("_-.~}").find(static_cast<char>(before)) == std::string_view::npos;
}

bool names_folder(std::string_view line, std::string_view folder) {
  for (std::size_t at = line.find(folder); at != std::string_view::npos;
       at = line.find(folder, at + 1)) {
    if (starts_a_path(line, at)) {
      return true;
    }
  }
  return false;
}

// The address after "resolved" or registry= on a line, or empty when there is none.
std::string_view registry_address(std::string_view line) {
  const bool is_named = line.find("\"resolved\"") != std::string_view::npos ||
                        line.find("registry=") != std::string_view::npos ||
                        line.find("\"registry\"") != std::string_view::npos;
  const std::size_t start = line.find("http");
  return is_named && start != std::string_view::npos ? line.substr(start) : "";
}

}  // namespace

std::vector<Finding> check_machine_folders(const SourceFile& file) {
  std::vector<Finding> findings;
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string_view folder : machine_folders) {
      if (names_folder(lines[i], folder)) {
        findings.push_back(
            {.path = file.path,
             .line = i + 1,
             .message = fmt::format("{} is a folder of one machine: write the path from the "
                                    "checkout or take it from the configuration",
                                    folder)});
      }
    }
  }
  return findings;
}

std::vector<Finding> check_registries(const SourceFile& file) {
  std::vector<Finding> findings;
  if (!file.path.ends_with("package-lock.json") && !file.path.ends_with("package.json") &&
      !file.path.ends_with(".npmrc")) {
    return findings;
  }
  const auto lines = lines_of(file.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view address = registry_address(lines[i]);
    if (!address.empty() && !address.starts_with(public_registry)) {
      findings.push_back({.path = file.path,
                          .line = i + 1,
                          .message = fmt::format("{}: leave the registry out of the file, or name "
                                                 "{}",
                                                 address, public_registry)});
    }
  }
  return findings;
}

}  // namespace musubi::tidy
