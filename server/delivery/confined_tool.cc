#include "delivery/confined_tool.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

namespace musubi::delivery {
namespace {

using std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : m_number(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return m_number; }
  void close() {
    if (m_number >= 0) {
      ::close(m_number);
      m_number = -1;
    }
  }

 private:
  int m_number;
};

std::vector<std::string> command_line(Confinement confinement, const ToolRun& run) {
  std::vector<std::string> words;
  if (confinement == Confinement::namespaces) {
    words = {"/usr/bin/bwrap",
             "--unshare-all",
             "--die-with-parent",
             "--new-session",
             "--cap-drop",
             "ALL",
             "--ro-bind",
             "/usr",
             "/usr",
             "--symlink",
             "usr/lib",
             "/lib",
             "--symlink",
             "usr/lib64",
             "/lib64",
             "--ro-bind-try",
             "/etc/fonts",
             "/etc/fonts",
             "--ro-bind-try",
             "/var/cache/fontconfig",
             "/var/cache/fontconfig",
             "--proc",
             "/proc",
             "--dev",
             "/dev",
             "--tmpfs",
             "/tmp",
             "--"};
  }
  words.push_back("/usr/bin/" + run.command.front());
  words.insert(words.end(), run.command.begin() + 1, run.command.end());
  return words;
}

// What a child runs with: made before the fork, because a child of a program with several threads
// may call little more than exec.
struct Launch {
  std::vector<char*> arguments;
  std::array<char*, 3> environment;
  int input;
  int output;
  rlim_t memory_bytes;
  rlim_t cpu_seconds;
};

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{.rlim_cur = value, .rlim_max = value};
  ::setrlimit(resource, &both);
}

[[noreturn]] void become_tool(const Launch& launch) {
  ::setpgid(0, 0);
  const int nothing = ::open("/dev/null", O_WRONLY);
  const bool is_ready =
      ::dup2(launch.input, STDIN_FILENO) >= 0 && ::dup2(launch.output, STDOUT_FILENO) >= 0 &&
      ::dup2(nothing, STDERR_FILENO) >= 0 && ::syscall(SYS_close_range, 3U, ~0U, 0U) == 0 &&
      ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  limit(RLIMIT_AS, launch.memory_bytes);
  limit(RLIMIT_CPU, launch.cpu_seconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 64);
  if (is_ready) {
    ::execve(launch.arguments.front(), launch.arguments.data(), launch.environment.data());
  }
  ::_exit(127);
}

int milliseconds_until(steady_clock::time_point deadline) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
  return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

bool wait_for(int descriptor, steady_clock::time_point deadline) {
  pollfd waited{.fd = descriptor, .events = POLLIN, .revents = 0};
  int ready = -1;
  do {
    ready = ::poll(&waited, 1, milliseconds_until(deadline));
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

// Nothing when it took too long or wrote too much.
std::optional<std::string> read_output(int descriptor, const ToolLimits& limits,
                                       steady_clock::time_point deadline) {
  std::string output;
  std::array<char, 64 * 1024> piece{};
  while (wait_for(descriptor, deadline)) {
    const ssize_t count = ::read(descriptor, piece.data(), piece.size());
    if (count == 0) {
      return output;
    }
    if (count < 0 && errno != EINTR) {
      return std::nullopt;
    }
    output.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    if (output.size() > limits.output_bytes) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// Whether it ended well by itself; else it is ended.
bool await_end(pid_t child, steady_clock::time_point deadline) {
  const Descriptor handle{static_cast<int>(::syscall(SYS_pidfd_open, child, 0U))};
  const bool has_ended = handle.number() >= 0 && wait_for(handle.number(), deadline);
  if (!has_ended) {
    ::kill(-child, SIGKILL);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return has_ended && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Error not_started() {
  return {ErrorKind::unavailable, "tool_not_started",
          "a tool for previews can't be started: the machine has no process or memory left"};
}

// The content as a file in memory, which a tool can read and seek in.
int memory_file_of(const std::string& content) {
  const int file = ::memfd_create("document", MFD_CLOEXEC);
  std::size_t written = 0;
  while (file >= 0 && written < content.size()) {
    const ssize_t count = ::write(file, content.data() + written, content.size() - written);
    if (count < 0) {
      ::close(file);
      return -1;
    }
    written += static_cast<std::size_t>(count);
  }
  if (file >= 0) {
    ::lseek(file, 0, SEEK_SET);
  }
  return file;
}

}  // namespace

Result<std::string> run_confined(Confinement confinement, const ToolRun& run,
                                 const ToolLimits& limits) {
  const auto deadline = steady_clock::now() + limits.time;
  const Descriptor input{memory_file_of(run.input)};
  std::array<int, 2> ends{-1, -1};
  if (input.number() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return not_started();
  }
  const Descriptor output{ends[0]};
  Descriptor output_of_child{ends[1]};
  std::vector<std::string> words = command_line(confinement, run);
  std::array<std::string, 2> settings{"PATH=/usr/bin", "LANG=C.UTF-8"};
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(limits.time).count();
  Launch launch{.arguments = {},
                .environment = {settings[0].data(), settings[1].data(), nullptr},
                .input = input.number(),
                .output = output_of_child.number(),
                .memory_bytes = limits.memory_bytes,
                .cpu_seconds = static_cast<rlim_t>(seconds)};
  for (std::string& word : words) {
    launch.arguments.push_back(word.data());
  }
  launch.arguments.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) {
    return not_started();
  }
  if (child == 0) {
    become_tool(launch);
  }
  output_of_child.close();
  auto result = read_output(output.number(), limits, deadline);
  // A tool whose output nobody wants any longer is not waited for.
  const bool has_ended_well = await_end(child, result ? deadline : steady_clock::now());
  if (!result || !has_ended_well) {
    return Error{
        ErrorKind::refused, "tool_failed",
        fmt::format("{} could not read the content within its bounds", run.command.front())};
  }
  return std::move(*result);
}

Confinement find_confinement() {
  const auto tried = run_confined(Confinement::namespaces, {.command = {"true"}, .input = ""});
  return tried.is_ok() ? Confinement::namespaces : Confinement::limits;
}

}  // namespace musubi::delivery
