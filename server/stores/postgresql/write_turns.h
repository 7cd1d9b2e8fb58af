// WriteTurns: how many writes run beside each other. A lost race halves how many may, and many that
// went well let in one more, so that writes which change the same rows come one after another and
// others don't wait. One that has lost too often runs alone among the writes of this process, so
// that nobody loses for ever.
#pragma once

#include <condition_variable>
#include <mutex>

namespace musubi {

class WriteTurns {
 public:
  explicit WriteTurns(int together_max) : m_together_max(together_max), m_together(together_max) {}

  enum class Company { others, nobody };

  // Let go of when it ends.
  class Turn {
   public:
    Turn(WriteTurns& turns, Company company);
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();

    void lost_race();
    void went_well();

   private:
    WriteTurns& m_turns;
    const Company m_company;
  };

 private:
  const int m_together_max;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  int m_together;     // from 1 to m_together_max
  int m_good = 0;     // since it was changed
  int m_running = 0;
  int m_waiting_alone = 0;  // before them nobody else begins
  bool m_is_one_alone = false;
};

}  // namespace musubi
