// musubi select: the commitment, a first round, or the next one.
#include <fmt/core.h>

#include <fstream>

#include "app/commands.h"
#include "app/folders.h"
#include "app/selection_file.h"
#include "domain/selection/canonical.h"
#include "domain/selection/check_input.h"

namespace musubi::app {

static int refuse(const std::vector<LocalisedText>& problems, Language language) {
  for (const LocalisedText& problem : problems) {
    fmt::print(stderr, "musubi select: {}\n", problem.in(language));
  }
  return 1;
}

static std::vector<LocalisedText> rendered(const std::vector<Message>& messages) {
  std::vector<LocalisedText> sentences;
  for (const Message& message : messages) {
    sentences.push_back(render(message));
  }
  return sentences;
}

// The hash that is published before the value of the lottery can be known.
static int print_commitment(const selection::Market& market, Language language) {
  const auto problems = selection::check_market(market);
  if (!problems.empty()) {
    return refuse(rendered(problems), language);
  }
  fmt::print("commitment {}\n", selection::commitment_of(market));
  fmt::print("publish this line before {}; nothing has been drawn or selected yet\n",
             market.lottery.known_from.iso_jst());
  return 0;
}

static int write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  if (!file) {
    fmt::print(stderr, "musubi select: {} can't be written: check the folder and its permissions\n",
               path.string());
    return 1;
  }
  return 0;
}

static int select_round(const SelectOptions& options, const selection::SelectionInput& input) {
  const auto problems = selection::check_input(input);
  if (!problems.empty()) {
    return refuse(rendered(problems), options.language);
  }
  const selection::Selected selected = selection::select_teams(input);
  const std::string result = selection_result_json(input, selected.outcome);
  if (options.output.empty()) {
    fmt::print("{}", result);
  } else if (write_file(options.output, result) != 0) {
    return 1;
  }
  return options.notice.empty()
             ? 0
             : write_file(options.notice, selection_notice_json(input, selected.outcome));
}

static int first_round(const SelectOptions& options, std::string_view text) {
  ReadFile<InputFile> read = read_selection_input(text);
  if (!read.problems.empty()) {
    return refuse(read.problems, options.language);
  }
  if (!read.file.draw) {
    return print_commitment(read.file.market, options.language);
  }
  return select_round(
      options,
      {.market = std::move(read.file.market), .draw = std::move(*read.file.draw), .round = {}});
}

// What came before is selected once more, so that a changed result can't be continued.
static int next_round(const SelectOptions& options, std::string_view before,
                      std::string_view answers) {
  const auto result = read_selection_result(before);
  const auto read = read_selection_answers(answers);
  if (!result.problems.empty() || !read.problems.empty()) {
    return refuse(result.problems.empty() ? read.problems : result.problems, options.language);
  }
  selection::SelectionInput input = result.file.input;
  if (const auto problems = selection::check_input(input); !problems.empty()) {
    return refuse(rendered(problems), options.language);
  }
  const selection::Outcome outcome = selection::select_teams(input).outcome;
  if (outcome != result.file.outcome) {
    return refuse({{.ja = "前の回の結果が、その入力から計算したものと違います。verify-selection で"
                          "調べてください。",
                    .en = "The result of the earlier round is not what its input gives. Look at it "
                          "with verify-selection."}},
                  options.language);
  }
  selection::Continued continued = selection::continue_round(input, outcome, read.file);
  if (!continued.problems.empty()) {
    return refuse(rendered(continued.problems), options.language);
  }
  input.round = std::move(continued.round);
  return select_round(options, input);
}

static int run(const SelectOptions& options, Result<std::string> text) {
  if (!text.is_ok()) {
    fmt::print(stderr, "musubi select: {}\n", text.error().detail);
    return 1;
  }
  if (!options.after) {
    return first_round(options, text.value());
  }
  const auto before = read_text_file(*options.after);
  if (!before.is_ok()) {
    fmt::print(stderr, "musubi select: {}\n", before.error().detail);
    return 1;
  }
  return next_round(options, before.value(), text.value());
}

int select(const SelectOptions& options) { return run(options, read_text_file(options.input)); }

}  // namespace musubi::app
