# Set-up that ./run and ./test share: messages, logged steps, and the build of the server.
# Everything that is written stays inside the checkout (build/) or the data folder.
# shellcheck shell=bash

# Full paths, so that both commands work from any folder; musubi keeps the caller's.
readonly root
readonly logs=$root/build/logs
export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache}
export npm_config_cache=${npm_config_cache:-$root/build/npm-cache}
CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
export CMAKE_BUILD_PARALLEL_LEVEL

say() {
  printf '%s: %s\n' "$command_name" "$*" >&2
}

# fail PROBLEM NEXT_STEP
fail() {
  say "$1"
  say "next: $2"
  exit 1
}

# Lines that are not worth showing: nothing to do, and the steps of each Debian package.
readonly unshown='^(ninja: no work to do\.$|(Selecting|Preparing|Unpacking|Setting up|Processing) )'

# step LOG PURPOSE NEXT_STEP COMMAND… : runs a command into build/logs/LOG.log and onto stderr.
step() {
  local log=$logs/$1.log purpose=$2 next=$3
  shift 3
  mkdir -p "$logs"
  if ! "$@" </dev/null 2>&1 | tee "$log" | sed -u -E "/$unshown/d" >&2; then
    say "$purpose failed; the whole output is in ${log#"$root"/}"
    say "next: $next"
    exit 1
  fi
}

# build_server PRESET TARGET
build_server() {
  local preset=$1 target=$2
  cd "$root" || exit 1
  # Ninja sees changed CMake files itself; the presets it does not know.
  if [[ ! -f build/$preset/build.ninja || CMakePresets.json -nt build/$preset/build.ninja ]]; then
    step "configure-$preset" "configuring the build" \
      "Read the first error there; after a change of compiler, remove build/$preset." \
      cmake --preset "$preset"
    touch "build/$preset/build.ninja"
  fi
  step "build-$preset" "building the server" "Correct the first error there and start again." \
    cmake --build --preset "$preset" --target "$target"
}
