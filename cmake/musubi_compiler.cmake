# Flags that every target shares: warnings are errors, ccache and mold are used where they are.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
add_compile_options(-Wall -Wextra -Wpedantic -Wno-gnu-statement-expression -Wno-language-extension-token
  -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wswitch-enum -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # TRY is a statement expression, which -Wpedantic calls an extension; and gcc 12 warns wrongly
  # of uninitialised optionals and overflowing string copies at -O2.
  add_compile_options(-Wno-pedantic -Wno-maybe-uninitialized -Wno-restrict)
endif()
add_compile_definitions(_GLIBCXX_ASSERTIONS)
# Tables of addresses are read-only from the start (tests/faults/hardening looks at the programs).
add_link_options(-Wl,-z,relro,-z,now)
option(MUSUBI_SANITIZE "address;undefined, thread, or fuzzer-no-link;address;undefined" "")
if(MUSUBI_SANITIZE)
  string(REPLACE ";" "," sanitizers "${MUSUBI_SANITIZE}")
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
  add_library(musubi_sanitizer_options OBJECT ${CMAKE_CURRENT_LIST_DIR}/sanitizer_options.cc)
  link_libraries(musubi_sanitizer_options)
endif()
