// How the sanitizers behave, linked into every program that is built with them: the same for ctest,
// for the servers of the browser tests and for what these start with an environment of its own.
// 86 is a code that no command of ours ends with, so that no test takes a report for a refusal.
// What ASAN_OPTIONS, UBSAN_OPTIONS and TSAN_OPTIONS say comes after it.

extern "C" {

const char* __asan_default_options() {
  return "exitcode=86:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:"
         "check_initialization_order=1";
}

const char* __ubsan_default_options() { return "exitcode=86:print_stacktrace=1"; }

const char* __tsan_default_options() { return "exitcode=86:second_deadlock_stack=1"; }

}  // extern "C"
