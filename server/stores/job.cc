#include "stores/job.h"

namespace musubi {
namespace {

thread_local bool t_is_database_thread = false;

}  // namespace

void mark_database_thread() { t_is_database_thread = true; }

bool is_database_thread() { return t_is_database_thread; }

}  // namespace musubi
