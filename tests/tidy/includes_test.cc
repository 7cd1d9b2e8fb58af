#include "tidy/includes.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(tidy_includes, point_downwards_only) {
  struct Case {
    const char* path;
    const char* include;
    bool is_allowed;
  };
  const Case cases[] = {
      {"server/base/date.h", "\"base/result.h\"", true},
      {"server/base/date.h", "\"domain/fees/rules.h\"", false},
      {"server/domain/fees/tariff.cc", "\"base/yen.h\"", true},
      {"server/domain/fees/tariff.cc", "\"stores/database.h\"", false},
      {"server/domain/fees/tariff.cc", "\"domain/calendar/deadline.h\"", true},
      {"server/domain/fees/tariff.cc", "\"domain/learning/rules.h\"", false},
      {"server/domain/fees/tariff.cc", "\"domain/programme/definition.h\"", false},
      {"server/domain/calendar/wareki.cc", "\"domain/fees/rules.h\"", false},
      {"server/domain/application/unit.h", "\"domain/eligibility/rules.h\"", true},
      {"server/domain/programme/definition.h", "\"domain/fees/rules.h\"", true},
      {"server/programme_files/read.cc", "\"domain/programme/definition.h\"", true},
      {"server/programme_files/read.cc", "\"stores/database.h\"", false},
      {"server/stores/calls.cc", "\"domain/fees/rules.h\"", true},
      {"server/stores/calls.cc", "\"services/submit.h\"", false},
      {"server/services/submit.cc", "\"stores/calls.h\"", true},
      {"server/services/submit.cc", "\"http/routes.h\"", false},
      {"server/services/submit.cc", "\"programme_files/read.h\"", false},
      {"server/services/submit_test.cc", "\"programme_files/read.h\"", true},
      {"server/services/test_programmes.cc", "\"programme_files/read.h\"", true},
      {"server/services/submit_test.cc", "\"http/routes.h\"", false},
      {"server/services/latest_programmes.cc", "\"programme_files/read.h\"", false},
      {"server/delivery/mail.cc", "\"stores/outbox.h\"", true},
      {"server/delivery/mail.cc", "\"http/routes.h\"", false},
      {"server/http/routes.cc", "\"services/submit.h\"", true},
      {"server/http/routes.cc", "\"stores/calls.h\"", false},
      {"server/app/main.cc", "\"stores/calls.h\"", true},
      {"server/app/main.cc", "\"programme_files/read.h\"", true},
      {"server/http/routes.cc", "\"codecs.h\"", false},
      {"tests/api/call_test.cc", "\"stores/calls.h\"", true},
  };
  for (const Case& c : cases) {
    const SourceFile file{.path = c.path, .text = std::string("#include ") + c.include + "\n"};
    EXPECT_EQ(check_includes(file).empty(), c.is_allowed) << c.path << " " << c.include;
  }
}

TEST(tidy_includes, keep_headers_of_libraries_at_home) {
  struct Case {
    const char* path;
    const char* include;
    bool is_allowed;
  };
  const Case cases[] = {
      {"server/http/listener.cc", "<boost/beast/http.hpp>", true},
      {"server/app/main.cc", "<boost/beast/http.hpp>", false},
      {"server/stores/database.cc", "<sqlite3.h>", true},
      {"server/services/submit.cc", "<sqlite3.h>", false},
      {"server/services/submit.cc", "<libpq-fe.h>", false},
      {"server/programme_files/tree.cc", "<yaml-cpp/parser.h>", true},
      {"server/app/main.cc", "<yaml-cpp/parser.h>", false},
      {"server/domain/fees/tariff.cc", "<vector>", true},
      {"server/domain/fees/tariff.cc", "<iostream>", false},
      {"server/domain/fees/tariff.cc", "<fstream>", false},
      {"server/domain/fees/tariff.cc", "<filesystem>", false},
      {"server/domain/fees/tariff.cc", "<ctime>", false},
      {"server/domain/fees/tariff.cc", "<boost/json.hpp>", false},
      {"server/app/main.cc", "<iostream>", true},
  };
  for (const Case& c : cases) {
    const SourceFile file{.path = c.path, .text = std::string("#include ") + c.include + "\n"};
    EXPECT_EQ(check_includes(file).empty(), c.is_allowed) << c.path << " " << c.include;
  }
}

TEST(tidy_includes, name_the_line) {
  const SourceFile file{.path = "server/stores/calls.cc",
                        .text = "#include <vector>\n\n#include \"http/routes.h\"\n"};
  ASSERT_EQ(check_includes(file).size(), 1U);
  EXPECT_EQ(check_includes(file).front().line, 3U);
}

}  // namespace musubi::tidy
