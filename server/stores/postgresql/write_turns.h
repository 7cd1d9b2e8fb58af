// WriteTurns: writes run beside each other until one has lost too many races; that one then runs
// alone among the writes of this process, so that nobody loses for ever.
#pragma once

#include <condition_variable>
#include <mutex>

namespace musubi {

class WriteTurns {
 public:
  enum class Company { others, nobody };

  // Let go of when it ends.
  class Turn {
   public:
    Turn(WriteTurns& turns, Company company);
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();

   private:
    WriteTurns& m_turns;
    const Company m_company;
  };

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  int m_running = 0;
  int m_waiting_alone = 0;  // before them nobody else begins
  bool m_is_one_alone = false;
};

}  // namespace musubi
