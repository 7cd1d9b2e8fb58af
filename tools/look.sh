#!/usr/bin/env bash
# Takes a picture of every screen and dialog: at a desk and on a phone, in both languages, and on A4
# where one prints it, from a town of applications in every state; and of the receipt. Open the page
# that it names and look. tests/scenarios/look_complete.spec.ts holds the list against the sources.
# MUSUBI_LOOK, a regular expression, chooses among the names of tests/scenarios/look/screens.ts.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly command_name=look
# shellcheck source=tools/setup.sh
. "$root/tools/setup.sh"
# shellcheck source=tools/packages.sh
. "$root/tools/packages.sh"
# shellcheck source=tools/web.sh
. "$root/tools/web.sh"

(install_packages test)
(build_server dev musubi)
(build_web)
folder=$(node_folder)
cd "$web"
export MUSUBI_BINARY=$root/build/dev/server/app/musubi MUSUBI_TEST_MODE=1
step look "taking the pictures" "Read the first screen that failed there." \
  env PATH="$folder:$PATH" node node_modules/@playwright/test/cli.js test \
  --config ../tests/scenarios/look.config.ts
echo "$root/tests/scenarios/output/look/index.html" >&2
