// power_cuts CUTS: security.md R2 on a real file system. An ext4 on a loop device is shut down
// without its log being written, while a process writes to a database and renames documents on it;
// after mounting it again everything acknowledged must be there. The control run, with
// synchronous=NORMAL, must lose something, or the run shows nothing. Needs root and loop devices;
// says so where they are missing.
#include <fcntl.h>
#include <fmt/core.h>
#include <linux/loop.h>
#include <linux/types.h>
#include <sqlite3.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <random>

#include "base/digits.h"
#include "faults/storage/storekeeper.h"
#include "stores/files/posix_file.h"

namespace musubi::faults {
namespace {

namespace fs = std::filesystem;

constexpr unsigned seed = 20261121;
constexpr int numbers_of_round = 1'000'000;
constexpr int control_cuts = 10;

// One acknowledgement on its way from the writer to the ledger.
struct Told {
  int number;  // of a document: 0
  bool is_sealed;
  std::array<char, 64> stored_name;
  std::array<char, 65> sha256;
};

bool run(std::vector<std::string> words) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<char*> arguments;
    for (auto& word : words) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// A file system of its own, in a file, mounted on a folder. The loop device stays the same: one
// that `mount -o loop` finds for itself may just be being given up by the mount before, and then
// reads and writes on it fail.
class Volume {
 public:
  explicit Volume(const fs::path& place) : m_image(place / "image"), m_folder(place / "volume") {
    fs::create_directories(m_folder);
  }
  Volume(const Volume&) = delete;
  Volume& operator=(const Volume&) = delete;
  ~Volume() {
    run({"umount", "--lazy", m_folder});
    run({"losetup", "--detach", m_device});
  }

  [[nodiscard]] bool make() {
    return run({"truncate", "--size=256M", m_image}) && run({"mkfs.ext4", "-q", "-F", m_image}) &&
           take_device() && mount();
  }
  // Whoever still holds the volume that was shut down (a process that is just ending) keeps it
  // alive for the next mount, where nothing can be opened: then once more.
  [[nodiscard]] bool mount_again() const {
    for (int attempt = 0; attempt < 20; ++attempt) {
      if (!run({"umount", m_folder}) || !mount()) {
        return false;
      }
      const int probe = ::open((m_folder / "probe").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
      if (probe >= 0) {
        ::close(probe);
        return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool mount() const { return run({"mount", m_device, m_folder}); }
  [[nodiscard]] const fs::path& folder() const { return m_folder; }

  // As when the power fails: what is in memory only is gone, the journal of the file system too.
  [[nodiscard]] bool cut() const {
    const int descriptor = ::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    std::uint32_t without_log_flush = 2;
    constexpr unsigned long shutdown = _IOR('X', 125, __u32);  // EXT4_IOC_SHUTDOWN
    const bool is_cut = ::ioctl(descriptor, shutdown, &without_log_flush) == 0;
    ::close(descriptor);
    return is_cut;
  }

 private:
  // Not held open: what the kernel remembers of the device goes with the last who does.
  bool take_device() {
    const stores::OpenFile control{::open("/dev/loop-control", O_RDWR | O_CLOEXEC)};
    const int number = ::ioctl(control.number(), LOOP_CTL_GET_FREE);
    m_device = fmt::format("/dev/loop{}", number);
    const stores::OpenFile device{::open(m_device.c_str(), O_RDWR | O_CLOEXEC)};
    const stores::OpenFile image{::open(m_image.c_str(), O_RDWR | O_CLOEXEC)};
    return number >= 0 && ::ioctl(device.number(), LOOP_SET_FD, image.number()) == 0;
  }

  fs::path m_image;
  fs::path m_folder;
  std::string m_device;
};

void tell(int pipe, const Told& told) {
  if (::write(pipe, &told, sizeof told) != sizeof told) {
    ::_exit(1);
  }
}

[[noreturn]] void write_until_killed(const fs::path& folder, int first, int pipe) {
  auto keeper = Storekeeper::open(folder);
  if (!keeper.is_ok()) {
    ::_exit(1);
  }
  keeper.value()->set_witness(
      {.of_number =
           [&](int number) {
             tell(pipe, {number, false, {}, {}});
           },
       .of_document =
           [&](const KeptDocument& document) {
             Told told{0, document.sealing == stores::Sealing::sealed, {}, {}};
             std::strncpy(told.stored_name.data(), document.stored_name.c_str(), 63);
             std::strncpy(told.sha256.data(), document.sha256.c_str(), 64);
             tell(pipe, told);
           }});
  for (;; first += 100) {
    keeper.value()->work(first);
  }
}

// The control: the same log, with the setting that doesn't wait for the disk.
[[noreturn]] void write_without_waiting(const fs::path& folder, int first, int pipe) {
  sqlite3* database = nullptr;
  sqlite3_open((folder / "musubi.db").c_str(), &database);
  sqlite3_exec(database, "pragma journal_mode = wal; pragma synchronous = normal", nullptr, nullptr,
               nullptr);
  for (int number = first;; ++number) {
    const auto sql = fmt::format("insert into numbers values ({}, '')", number);
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      ::_exit(1);
    }
    tell(pipe, {number, false, {}, {}});
  }
}

enum class Kind { waiting, control };

void note(const Told& told, Acknowledged& ledger) {
  if (told.number != 0) {
    ledger.numbers.push_back(told.number);
  } else {
    ledger.documents.push_back({told.stored_name.data(), told.sha256.data(),
                                told.is_sealed ? stores::Sealing::sealed : stores::Sealing::plain});
  }
}

// Reads acknowledgements for so long; what comes after the last look is of no account, because an
// fsync may answer 0 while the file system is being shut down.
Acknowledged cut_while_writing(const Volume& volume, Kind kind, int round,
                               std::chrono::milliseconds length) {
  int ends[2];
  MUSUBI_ASSERT(::pipe2(ends, O_CLOEXEC) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const int first = round * numbers_of_round + 1;
    kind == Kind::waiting ? write_until_killed(volume.folder(), first, ends[1])
                          : write_without_waiting(volume.folder(), first, ends[1]);
  }
  ::close(ends[1]);
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  Acknowledged ledger;
  Told told{};
  std::chrono::steady_clock::time_point end{};
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds{20};
  for (auto now = std::chrono::steady_clock::now(); now < give_up;
       now = std::chrono::steady_clock::now()) {
    while (::read(ends[0], &told, sizeof told) == sizeof told) {
      note(told, ledger);
    }
    if (ledger.numbers.empty()) {
      end = now + length;  // it has not begun yet
    } else if (now >= end) {
      break;
    }
  }
  MUSUBI_ASSERT(volume.cut());
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  return ledger;
}

struct Sum {
  int acknowledged = 0;
  int documents = 0;
  int cuts_with_loss = 0;
};

Sum cut_often(const Volume& volume, Kind kind, int cuts) {
  std::mt19937 random{seed};
  std::uniform_int_distribution<int> milliseconds{5, 250};
  Sum sum;
  for (int round = 1; round <= cuts; ++round) {
    const auto ledger = cut_while_writing(volume, kind, round + (kind == Kind::control ? 1000 : 0),
                                          std::chrono::milliseconds{milliseconds(random)});
    MUSUBI_ASSERT(volume.mount_again());
    const auto complaint = complaint_of(volume.folder(), ledger);
    sum.acknowledged += static_cast<int>(ledger.numbers.size());
    sum.documents += static_cast<int>(ledger.documents.size());
    sum.cuts_with_loss += complaint.empty() ? 0 : 1;
    if (!complaint.empty() && kind == Kind::waiting) {
      fmt::print(stderr, "cut {}: {}\n", round, complaint);
    }
  }
  return sum;
}

int cut_power(int cuts) {
  if (::geteuid() != 0 || !fs::exists("/dev/loop-control")) {
    fmt::print("power cuts: not run, because they need root and loop devices\n");
    return 0;
  }
  std::string place = (fs::temp_directory_path() / "musubi-cuts-XXXXXX").string();
  MUSUBI_ASSERT(::mkdtemp(place.data()) != nullptr);
  Sum waiting;
  Sum control;
  {
    Volume volume{place};
    if (!volume.make()) {
      fmt::print("power cuts: not run, because no ext4 can be mounted on a loop device here\n");
      return 0;
    }
    waiting = cut_often(volume, Kind::waiting, cuts);
    control = cut_often(volume, Kind::control, control_cuts);
  }
  fs::remove_all(place);
  fmt::print("power cuts: {} cuts, {} acknowledged numbers, {} documents, {} cuts with a loss\n",
             cuts, waiting.acknowledged, waiting.documents, waiting.cuts_with_loss);
  fmt::print("control, synchronous=NORMAL: {} cuts, {} acknowledged numbers, {} with a loss\n",
             control_cuts, control.acknowledged, control.cuts_with_loss);
  if (control.cuts_with_loss == 0) {
    fmt::print("the control run lost nothing, so this run shows nothing\n");
  }
  return waiting.cuts_with_loss == 0 && control.cuts_with_loss > 0 ? 0 : 1;
}

}  // namespace
}  // namespace musubi::faults

int main(int argc, char** argv) {
  const auto cuts = argc > 1 ? musubi::parse_digits(argv[1]) : std::optional<int>{10};
  if (!cuts.has_value() || *cuts < 1 || *cuts > 1000) {
    fmt::print(stderr, "power_cuts CUTS, from 1 to 1000\n");
    return 2;
  }
  return musubi::faults::cut_power(static_cast<int>(*cuts));
}
