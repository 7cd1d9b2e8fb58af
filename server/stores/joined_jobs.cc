#include "stores/joined_jobs.h"

namespace musubi {
namespace {

constexpr Statement open_part{"savepoint part"};
constexpr Statement keep_part{"release savepoint part"};
constexpr Statement undo_part{"rollback to savepoint part"};

thread_local Connection* joined = nullptr;

Result<void> run(Statement statement) {
  TRY(joined->run(statement, {}, [](const Row&) {}));
  return {};
}

}  // namespace

JoinedJobs::JoinedJobs(Connection& connection) {
  MUSUBI_ASSERT(joined == nullptr);
  joined = &connection;
}

JoinedJobs::~JoinedJobs() { joined = nullptr; }

bool JoinedJobs::are_open() { return joined != nullptr; }

Result<void> JoinedJobs::write(const JobBody& body) {
  MUSUBI_ASSERT(are_open());
  TRY(run(open_part));
  auto done = body(*joined);
  if (!done.is_ok()) {
    TRY(run(undo_part));
  }
  TRY(run(keep_part));
  return done;
}

Result<void> JoinedJobs::read(const JobBody& body) {
  MUSUBI_ASSERT(are_open());
  return body(*joined);
}

}  // namespace musubi
