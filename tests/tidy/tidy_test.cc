// Holds the whole checkout to the page of rules (CONTRIBUTING.md). Each check has a test of its
// own beside it, with samples that must fail.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "tidy/banned_calls.h"
#include "tidy/contacts.h"
#include "tidy/includes.h"
#include "tidy/leaving_braces.h"
#include "tidy/leftovers.h"
#include "tidy/machine_names.h"
#include "tidy/sizes.h"
#include "tidy/tree.h"

namespace musubi::tidy {
namespace {

const std::vector<SourceFile>& tree() {
  static const std::vector<SourceFile> files = read_tree(MUSUBI_SOURCE_DIR);
  return files;
}

template <typename Check>
void expect_clean(Check check) {
  ASSERT_FALSE(tree().empty());
  for (const SourceFile& file : tree()) {
    for (const Finding& finding : check(file)) {
      ADD_FAILURE() << finding.path << ":" << finding.line << ": " << finding.message;
    }
  }
}

}  // namespace

TEST(tidy, includes_follow_the_direction_of_the_architecture) { expect_clean(check_includes); }

TEST(tidy, files_are_short) {
  for (const SourceFile& file : tree()) {
    for (const Finding& finding : warn_of_file_length(file, long_tables())) {
      fmt::print("warning: {}: {}\n", finding.path, finding.message);
    }
  }
  expect_clean([](const SourceFile& file) { return check_file_length(file, long_tables()); });
}

TEST(tidy, functions_are_short) { expect_clean(check_function_length); }

TEST(tidy, lines_are_narrow) { expect_clean(check_line_width); }

TEST(tidy, banned_calls_are_not_made) { expect_clean(check_banned_calls); }
TEST(tidy, errors_leave_no_braces_half_made) { expect_clean(check_leaving_braces); }

TEST(tidy, nothing_is_left_behind) { expect_clean(check_leftovers); }

TEST(tidy, no_contact_of_a_notice_is_in_the_tree) {
  expect_clean(
      [](const SourceFile& file) { return check_contacts(file, contacts_of_the_notices()); });
}

TEST(tidy, mail_addresses_are_invented) { expect_clean(check_mail_addresses); }

TEST(tidy, no_folder_of_one_machine_is_named) { expect_clean(check_machine_folders); }

TEST(tidy, packages_come_from_the_public_registry) { expect_clean(check_registries); }

}  // namespace musubi::tidy
