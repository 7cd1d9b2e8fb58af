#include "paper/pdf_language.h"

#include <fmt/core.h>

#include <optional>

#include "base/digits.h"

namespace musubi::paper {

namespace {

// The digits after the last `mark`.
std::optional<int> number_after(std::string_view pdf, std::string_view mark) {
  const std::size_t at = pdf.rfind(mark);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t first = at + mark.size();
  std::size_t last = first;
  while (last < pdf.size() && pdf[last] >= '0' && pdf[last] <= '9') {
    ++last;
  }
  return parse_digits(pdf.substr(first, last - first));
}

// "<< … >>" of the object, without its last brackets.
std::optional<std::string_view> dictionary_of(std::string_view pdf, int object) {
  const std::size_t at = pdf.find(fmt::format("\n{} 0 obj\n<<", object));
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t open = pdf.find("<<", at);
  const std::size_t end = pdf.find("endobj", open);
  const std::size_t close = end == std::string_view::npos ? end : pdf.rfind(">>", end);
  return close == std::string_view::npos || close < open
             ? std::nullopt
             : std::optional{pdf.substr(open, close - open)};
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
  const auto root = number_after(pdf, "/Root ");
  const auto information = number_after(pdf, "/Info ");
  const auto size = number_after(pdf, "/Size ");
  const auto table = number_after(pdf, "startxref\n");
  const auto catalogue = root ? dictionary_of(pdf, *root) : std::nullopt;
  if (!catalogue || !information || !size || !table) {
    return pdf;
  }
  const std::string object = fmt::format(
      "{} 0 obj\n{}   /Lang ({})\n   /MarkInfo << /Marked true >>\n"
      "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
      *root, *catalogue, language);
  const std::size_t object_at = pdf.size();
  pdf += object;
  const std::size_t table_at = pdf.size();
  pdf += fmt::format(
      "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n"
      "   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n",
      *root, object_at, *size, *root, *information, *table, table_at);
  return pdf;
}

}  // namespace musubi::paper
