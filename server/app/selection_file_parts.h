// The parts of the files of a selection that more than one of them has.
#pragma once

#include "app/selection_file.h"
#include "http/core/json_reader.h"

namespace musubi::app {

constexpr std::string_view input_format = "musubi-selection-input/1";
constexpr std::string_view result_format = "musubi-selection-result/1";
constexpr std::string_view answers_format = "musubi-selection-answers/1";

constexpr std::string_view notice_format = "musubi-selection-notice/1";

constexpr std::size_t teams_in_file_max = 1'000'000;
constexpr http::TextRule id_rule{.characters_max = 64};
constexpr http::TextRule line_rule{.characters_max = 500};
constexpr http::TextRule sentence_rule{.characters_max = 5'000};
// Which numbers make sense is for the rules to say, in words.
constexpr http::IntegerRule any_integer{.min = INT64_MIN, .max = INT64_MAX};

void read_format(http::ObjectReader& reader, std::string_view format);
[[nodiscard]] std::uint64_t read_lottery_number(http::ObjectReader& reader, std::string_view key);
void read_market(http::ObjectReader& reader, selection::Market& market);
void read_draw(http::ObjectReader& reader, selection::Draw& draw);
void read_round(http::ObjectReader& reader, selection::Round& round);
void read_outcome(http::ObjectReader& reader, const selection::Market& market,
                  selection::Outcome& outcome);
[[nodiscard]] std::vector<std::int64_t> read_scores(http::ObjectReader& reader,
                                                    const selection::Market& market);

// One sentence for a problem of the syntax, with its place in the file.
[[nodiscard]] LocalisedText words_of(const http::InputProblem& problem);

}  // namespace musubi::app
