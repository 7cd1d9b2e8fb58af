// A table of numbers, for the tests of what a database keeps.
#pragma once

#include "stores/migrations.h"
#include "stores/statement.h"

namespace musubi {

inline const Migration numbers_table{
    .file = "0001_numbers.sql",
    .sql = "create table numbers (number bigint not null primary key);"};

constexpr Statement insert_number{"insert into numbers (number) values ($1)"};
constexpr Statement count_numbers{"select count(*) from numbers"};

}  // namespace musubi
