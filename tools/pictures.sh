#!/usr/bin/env bash
# Takes the pictures of the README again: builds, starts a demonstration of its own, and puts the
# compressed pictures into docs/pictures. Look at each of them before committing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly command_name=pictures
# shellcheck source=tools/setup.sh
. "$root/tools/setup.sh"
# shellcheck source=tools/packages.sh
. "$root/tools/packages.sh"
# shellcheck source=tools/web.sh
. "$root/tools/web.sh"

readonly taken=$root/tests/scenarios/output/pictures

command -v pngquant >/dev/null || fail "pngquant is not installed." "apt-get install pngquant"
(install_packages test)
(build_server dev musubi)
(build_web)
folder=$(node_folder)
cd "$web"
export MUSUBI_BINARY=$root/build/dev/server/app/musubi MUSUBI_TEST_MODE=1
step pictures "taking the pictures" "Read the first failure there." \
  env PATH="$folder:$PATH" node node_modules/@playwright/test/cli.js test \
  --config ../tests/scenarios/pictures.config.ts
for picture in "$taken"/*.png; do
  pngquant --force --skip-if-larger --strip 64 --output "$root/docs/pictures/${picture##*/}" \
    "$picture" || cp "$picture" "$root/docs/pictures/"
done
ls -l "$root/docs/pictures" >&2
