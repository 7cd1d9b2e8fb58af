#include "tidy/leaving_braces.h"

#include <gtest/gtest.h>

namespace musubi::tidy {

TEST(tidy_leaving_braces, are_found_where_something_was_made_before) {
  struct Case {
    const char* code;
    std::size_t findings;
  };
  const Case cases[] = {
      {"View view{.a = a, .b = TRY(f())};", 1},
      {"return View{.a = TRY(f()), .b = TRY(g())};", 1},
      {"View view{a,\n  TRY(f()).text()};", 1},
      {"list.push_back({.a = a, .b = TRY(f())});", 1},
      {"View view{.a = a, .b = {.c = TRY(f())}};", 1},
      {"View view{.a = a, .b = make(TRY(f()))};", 1},
      {"View view{.a = TRY(f()), .b = b};", 0},
      {"return Code(TRY(f()));", 0},
      {"return make(a, TRY(f()));", 0},
      {"void f() { g(a, b); TRY(h()); }", 0},
      {"use(a, [&] { int b = 1, c = 2; TRY(h()); });", 0},
      {"f([](A a) -> Result<B<C>> {\n  const B b{a, a}, c; TRY(h()); });", 0},
      {"f(a, [](A a) -> Result<B> { return c(a, TRY(h())); });", 0},
      {"class A {\n  A(B b) : b(b), c(b) {}\n  R f() const {\n    for (B b : TRY(g())) {}\n  }\n};",
       0},
      {"// View view{a, TRY(f())};", 0},
  };
  for (const Case& c : cases) {
    const auto findings = check_leaving_braces({.path = "server/a.cc", .text = c.code});
    EXPECT_EQ(findings.size(), c.findings) << c.code;
  }
}

}  // namespace musubi::tidy
