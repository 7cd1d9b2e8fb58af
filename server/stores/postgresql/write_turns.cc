#include "stores/postgresql/write_turns.h"

#include <algorithm>

namespace musubi {

static constexpr int good_before_more = 200;

WriteTurns::Turn::Turn(WriteTurns& turns, Company company) : m_turns(turns), m_company(company) {
  std::unique_lock lock{m_turns.m_mutex};
  if (m_company == Company::others) {
    m_turns.m_changed.wait(lock, [&] {
      return m_turns.m_waiting_alone == 0 && !m_turns.m_is_one_alone &&
             m_turns.m_running < m_turns.m_together;
    });
  } else {
    ++m_turns.m_waiting_alone;
    m_turns.m_changed.wait(lock, [&] { return m_turns.m_running == 0 && !m_turns.m_is_one_alone; });
    --m_turns.m_waiting_alone;
    m_turns.m_is_one_alone = true;
  }
  ++m_turns.m_running;
}

WriteTurns::Turn::~Turn() {
  const std::lock_guard lock{m_turns.m_mutex};
  --m_turns.m_running;
  if (m_company == Company::nobody) {
    m_turns.m_is_one_alone = false;
  }
  m_turns.m_changed.notify_all();
}

void WriteTurns::Turn::lost_race() {
  const std::lock_guard lock{m_turns.m_mutex};
  m_turns.m_together = std::max(1, m_turns.m_together / 2);
  m_turns.m_good = 0;
}

void WriteTurns::Turn::went_well() {
  const std::lock_guard lock{m_turns.m_mutex};
  if (++m_turns.m_good >= good_before_more) {
    m_turns.m_together = std::min(m_turns.m_together_max, m_turns.m_together + 1);
    m_turns.m_good = 0;
  }
}

}  // namespace musubi
