# The Debian packages that Musubi needs, in one place, and the step that installs what is missing.
# shellcheck shell=bash

# Prints the packages for one purpose ("run", "test" or "fuzz"), one per line.
package_list() {
  local purpose=$1 boost
  boost=$(boost_version)
  printf '%s\n' g++ cmake ninja-build ccache mold pkg-config ca-certificates \
    "libboost$boost-dev" "libboost-json$boost-dev" "libboost-url$boost-dev" \
    "libboost-system$boost-dev" libyaml-cpp-dev libsqlite3-dev libpq-dev libicu-dev libcli11-dev \
    libsodium-dev libssl-dev libqrencode-dev libfmt-dev libspdlog-dev libcurl4-openssl-dev \
    libgtest-dev bubblewrap poppler-utils poppler-data libgdk-pixbuf2.0-bin \
    libpango1.0-dev libcairo2-dev libxlsxwriter-dev \
    fonts-noto-cjk fonts-ipaexfont fonts-noto-color-emoji
  # A Node from elsewhere will do: it only has to unpack the pinned one (see tools/web.sh).
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    printf '%s\n' nodejs npm
  fi
  if [[ $purpose == test ]]; then
    printf '%s\n' chromium postgresql faketime
  fi
  if [[ $purpose == fuzz ]]; then
    printf '%s\n' clang "libclang-rt-$(clang_version)-dev"
  fi
}

# Boost.JSON and Boost.URL need 1.81; Debian 12 packages it beside its default, Debian 13 has 1.83.
boost_version() {
  case $(debian_release) in
    12) echo 1.81 ;;
    *) echo 1.83 ;;
  esac
}

# What the package "clang" is.
clang_version() {
  case $(debian_release) in
    12) echo 14 ;;
    *) echo 19 ;;
  esac
}

# Prints "12", "13" or "other".
debian_release() {
  local ID='' VERSION_ID=''
  if [[ -r ${MUSUBI_OS_RELEASE:-/etc/os-release} ]]; then
    # shellcheck source=/dev/null
    . "${MUSUBI_OS_RELEASE:-/etc/os-release}"
  fi
  case $ID:$VERSION_ID in
    debian:12 | debian:13) echo "$VERSION_ID" ;;
    *) echo other ;;
  esac
}

# Prints those of the packages named that are not installed.
missing_packages() {
  local installed name
  # dpkg-query fails when any name is unknown to it, which here only means "not installed".
  installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) ||
    true
  for name in "$@"; do
    grep -qxF "$name installed" <<<"$installed" || echo "$name"
  done
}

# Installs what is missing for one purpose, and calls apt only then.
install_packages() {
  local purpose=$1 wanted missing
  if [[ -n ${MUSUBI_SKIP_PACKAGES:-} ]]; then
    return
  fi
  mapfile -t wanted < <(package_list "$purpose")
  if ! command -v dpkg-query >/dev/null || [[ $(debian_release) == other ]]; then
    fail "this machine is not Debian 12 or 13, so packages cannot be chosen for it." \
      "Install the equivalents of: ${wanted[*]}; then set MUSUBI_SKIP_PACKAGES=1."
  fi
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  if ((${#missing[@]} == 0)); then
    return
  fi
  say "installing Debian packages: ${missing[*]}"
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "packages are missing and there is no sudo here." \
      "As root: apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    apt=(sudo DEBIAN_FRONTEND=noninteractive "${apt[@]}")
  fi
  export DEBIAN_FRONTEND=noninteractive
  step packages "looking up the packages" \
    "Check the network and /etc/apt/sources.list." "${apt[@]}" update
  step packages "installing the packages" \
    "Repair apt by hand (apt-get -f install), then start again." \
    "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
}
