// Sheet: what a printed document says, as plain values in the small vocabulary that pages are set
// from. Every text is plain: there is no markup, and nothing of it is ever read as markup.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/localised_text.h"

namespace musubi::paper {

struct Heading {
  std::string text;
};

struct Paragraph {
  std::string text;
};

struct BulletList {
  std::vector<std::string> items;
};

// Codes are set in letters of equal width, so that two sheets can be compared.
enum class Face { text, strong, code };
struct Fact {
  std::string term;
  std::string value;
  Face face = Face::text;
};
struct Facts {
  std::vector<Fact> rows;
};

struct Column {
  std::string title;
  double share;  // of the width; the shares of a grid add up to 1
};
// Its header stands again on every page that it runs over.
struct Grid {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as columns
};

// A framed text that nobody may miss.
struct Remark {
  std::string text;
};

using Block = std::variant<Heading, Paragraph, BulletList, Facts, Grid, Remark>;

// An A4 sheet in portrait, as many pages as it takes.
struct Sheet {
  Language language;
  std::string title;
  std::string issuer;  // above the title, and the author in the file's own data
  std::string footer;  // on every page, before its number
  Instant created;     // in the file's own data; the same sheet gives the same bytes
  std::vector<Block> blocks;
};

}  // namespace musubi::paper
