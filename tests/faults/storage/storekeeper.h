// Storekeeper: writes numbers and documents as the server does, remembers what was acknowledged,
// and says what is missing from a folder afterwards.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "stores/database.h"
#include "stores/files/document_files.h"

namespace musubi::faults {

struct KeptDocument {
  std::string stored_name;
  std::string sha256;
  stores::Sealing sealing;
};

struct Acknowledged {
  std::vector<int> numbers;
  std::vector<KeptDocument> documents;
};

class Storekeeper {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Storekeeper>> open(
      const std::filesystem::path& folder);

  // Told of each acknowledgement, before the work goes on.
  struct Witness {
    std::function<void(int number)> of_number;
    std::function<void(const KeptDocument& document)> of_document;
  };
  void set_witness(Witness witness) { m_witness = std::move(witness); }

  // A hundred writes and a few documents; goes on after each failure. Numbers begin at `first`.
  void work(int first);
  // What has been acknowledged so far; also from another thread.
  [[nodiscard]] Acknowledged acknowledged() const;
  // Those that were answered with an error; of these nobody knows.
  [[nodiscard]] const std::vector<int>& refused() const { return m_refused; }
  [[nodiscard]] bool has_refused_document() const { return m_has_refused_document; }
  void close() { m_database.close(); }

 private:
  Storekeeper(Database database, std::unique_ptr<stores::DocumentFiles> documents)
      : m_database(std::move(database)), m_documents(std::move(documents)) {
    // So that noting what happened needs no memory.
    m_acknowledged.numbers.reserve(numbers_noted);
    m_acknowledged.documents.reserve(numbers_noted);
    m_refused.reserve(numbers_noted);
  }
  static constexpr std::size_t numbers_noted = 4000;
  void write_number(int number);
  void keep_document(int number);
  [[nodiscard]] Result<KeptDocument> store_document(int number);

  Database m_database;
  std::unique_ptr<stores::DocumentFiles> m_documents;
  mutable std::mutex m_mutex;
  Acknowledged m_acknowledged;
  std::vector<int> m_refused;
  Witness m_witness;
  bool m_has_refused_document = false;
};

// Opens the folder as after a restart. Empty when everything acknowledged is there, once, and the
// database is sound; otherwise what is wrong.
[[nodiscard]] std::string complaint_of(const std::filesystem::path& folder,
                                       const Acknowledged& acknowledged);
// Of those that were refused, how many are there nevertheless.
[[nodiscard]] int phantoms_of(const std::filesystem::path& folder, const std::vector<int>& refused);

}  // namespace musubi::faults
