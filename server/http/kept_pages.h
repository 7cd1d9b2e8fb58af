// KeptPages: the pages for everybody as they were last made, each with what it was made of. A page
// is sent again only where nothing was committed since, or where the facts, read anew, are the same
// (decision 0034). Nothing of a visitor is in them.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "http/core/request.h"
#include "http/core/response.h"
#include "http/documents/wording_period.h"
#include "services/content_mark.h"
#include "services/views.h"

namespace musubi::http {

// Everything that a page says comes from here, from its address and from the program.
struct PageFacts {
  std::vector<services::ProgrammeView> programmes;
  documents::WordingPeriod period;
  bool operator==(const PageFacts&) const = default;
};

struct KeptPage {
  PageFacts facts;
  std::string text;
  std::string etag;
};

// 304 to whoever has the page already.
[[nodiscard]] Response response_with(const Request& request,
                                     const std::shared_ptr<const KeptPage>& page);

class KeptPages {
 public:
  // Of texts; the page that was not asked for longest goes first. 0: none is kept.
  explicit KeptPages(std::size_t bytes_max) : m_bytes_max(bytes_max) {}

  struct Found {
    std::shared_ptr<const KeptPage> page;
    services::ContentMark mark;  // from before its facts were read
  };
  // Without a page where none is kept under the name.
  [[nodiscard]] Found find(const std::string& name);
  void keep(const std::string& name, std::shared_ptr<const KeptPage> page,
            services::ContentMark mark);
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Entry {
    Found found;
    std::int64_t used;
  };
  void make_room();

  const std::size_t m_bytes_max;
  mutable std::mutex m_mutex;
  std::unordered_map<std::string, Entry> m_entries;
  std::size_t m_bytes = 0;
  std::int64_t m_uses = 0;
};

}  // namespace musubi::http
