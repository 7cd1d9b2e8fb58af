# musubi_module(NAME SOURCES a.cc … TESTS a_test.cc … LINKS base …)
# One static library per folder, and one test program `<NAME>_test` for the tests beside the source.
# ON_POSTGRESQL: its tests open databases, so they run a second time, as `<NAME>_postgresql`. Suites
# that one database alone can run say so in their name: Sqlite…, …Backup…, Postgresql….

# One throw-away server for each build folder; tests/postgresql starts and stops it. The path is short
# because a socket's is bounded.
string(SHA256 MUSUBI_POSTGRESQL_FOLDER "${CMAKE_BINARY_DIR}")
string(SUBSTRING "${MUSUBI_POSTGRESQL_FOLDER}" 0 12 MUSUBI_POSTGRESQL_FOLDER)
set(MUSUBI_POSTGRESQL_FOLDER "/tmp/musubi-postgresql-${MUSUBI_POSTGRESQL_FOLDER}")
set(MUSUBI_POSTGRESQL_URL "postgresql://musubi@/musubi?host=${MUSUBI_POSTGRESQL_FOLDER}")

function(musubi_module NAME)
  cmake_parse_arguments(ARG "ON_POSTGRESQL" "" "SOURCES;TESTS;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(musubi_${NAME} STATIC ${ARG_SOURCES})
  target_include_directories(musubi_${NAME} PUBLIC ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(musubi_${NAME} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(ARG_TESTS)
    add_executable(${NAME}_test ${ARG_TESTS})
    target_link_libraries(${NAME}_test PRIVATE musubi_${NAME} GTest::gtest_main)
    target_compile_definitions(${NAME}_test PRIVATE MUSUBI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${NAME} COMMAND ${NAME}_test --gtest_filter=-Postgresql*)
    set_tests_properties(${NAME} PROPERTIES ENVIRONMENT "TZ=Pacific/Chatham;LC_ALL=C.UTF-8" LABELS fast)
  endif()
  if(ARG_ON_POSTGRESQL)
    target_link_libraries(${NAME}_test PRIVATE musubi_test_database)
    add_test(NAME ${NAME}_postgresql COMMAND ${NAME}_test --gtest_filter=-Sqlite*:*Backup*)
    set_tests_properties(${NAME}_postgresql PROPERTIES
      ENVIRONMENT "TZ=Pacific/Chatham;LC_ALL=C.UTF-8;MUSUBI_TEST_POSTGRESQL=${MUSUBI_POSTGRESQL_URL}"
      FIXTURES_REQUIRED postgresql LABELS postgresql)
  endif()
endfunction()
