// Result<T>: a value, or the reason why an operation was refused or the outside world failed.
// Findings about an application are not errors; they have their own type (domain/findings).
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace musubi {

enum class ErrorKind {
  invalid,      // the input is wrong; the caller can correct it
  not_found,    // absent, or not for this caller: the two look alike
  refused,      // a rule or a state forbids it
  conflict,     // somebody else was faster
  unavailable,  // the outside world failed; the same call may succeed later
};

struct Error {
  ErrorKind kind;
  std::string code;    // stable, snake_case, for programs
  std::string detail;  // names the thing, the limit, the value and the next step
};

// Stops the current operation because of a programmer's error. Always on.
[[noreturn]] void fail_assertion(const char* condition, const char* file, int line);

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool is_ok() const { return m_content.index() == 0; }
  [[nodiscard]] const T& value() const& { return std::get<0>(m_content); }
  [[nodiscard]] T& value() & { return std::get<0>(m_content); }
  [[nodiscard]] T&& take() { return std::move(std::get<0>(m_content)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(m_content); }

 private:
  std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : m_error(std::move(error)), m_is_ok(false) {}

  [[nodiscard]] bool is_ok() const { return m_is_ok; }
  [[nodiscard]] const Error& error() const { return m_error; }
  void take() const {}

 private:
  Error m_error{ErrorKind::invalid, "", ""};
  bool m_is_ok = true;
};

}  // namespace musubi

// Yields the value of a Result, or returns its error from the enclosing function. The counter keeps
// one TRY inside another (a lambda in its argument) from shadowing a name.
#define TRY(expression) MUSUBI_TRY_AS(MUSUBI_TRY_NAME(__COUNTER__), expression)
#define MUSUBI_TRY_NAME(number) MUSUBI_TRY_JOIN(try_result_, number)
#define MUSUBI_TRY_JOIN(name, number) name##number
#define MUSUBI_TRY_AS(name, expression) \
  ({                                    \
    auto name = (expression);           \
    if (!name.is_ok()) {                \
      return name.error();              \
    }                                   \
    name.take();                        \
  })

#define MUSUBI_ASSERT(condition) \
  ((condition) ? void() : ::musubi::fail_assertion(#condition, __FILE__, __LINE__))
