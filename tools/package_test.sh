#!/usr/bin/env bash
# Builds the Debian package and tries it: installed by dpkg into an overlay of this machine that is
# thrown away, started there as its own user, upgraded, removed and purged. Needs root and web/dist;
# there is no systemd in the overlay, so the unit is only read. Takes about a minute after a build.
#   tools/package_test.sh [PRESET]      (release)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${1:-release}
build=$root/build/$preset

say() { printf 'package_test: %s\n' "$*"; }
fail() {
  say "FAILED: $*"
  exit 1
}

# Runs inside of the overlay, as root, with the package at /package.deb.
try_package() {
  local url data=/var/lib/musubi pid

  # Becomes the command, unlike runuser, so that signals reach it.
  as_musubi() {
    exec setpriv --reuid musubi --regid musubi --init-groups "$@"
  }
  start() {
    rm -f /tmp/serve.log
    url=''
    set -a
    # shellcheck source=/dev/null
    . /etc/musubi/musubi.conf
    set +a
    MUSUBI_PORT=0 as_musubi /usr/bin/musubi serve --data "$data" \
      --keys /etc/musubi/keys >/tmp/serve.log 2>&1 &
    pid=$!
    for _ in $(seq 100); do
      url=$(grep -os 'http://127[0-9.:]*' /tmp/serve.log | head -1) && [[ -n $url ]] && break
      sleep 0.2
    done
    [[ -n $url ]] || { cat /tmp/serve.log; fail "the server did not start"; }
    [[ $(curl -sS -o /tmp/page -w '%{http_code}' "$url/ja") == 200 ]] || fail "no page"
    grep -q '/assets/' /tmp/page || fail "the page has no style sheet of web/dist"
  }
  stop() {
    kill -TERM "$pid"
    wait "$pid" || fail "the server did not end in good order"
  }

  DEBIAN_FRONTEND=noninteractive dpkg -i /package.deb >/tmp/dpkg.log 2>&1 ||
    { cat /tmp/dpkg.log; fail "dpkg -i"; }
  getent passwd musubi >/dev/null || fail "no account"
  [[ $(stat -c '%a %U:%G' /etc/musubi/keys/documents.key) == '640 root:musubi' ]] ||
    fail "the key's mode is $(stat -c '%a %U:%G' /etc/musubi/keys/documents.key)"
  [[ $(stat -c '%a %U' $data) == '700 musubi' ]] || fail "the data folder's mode"
  start
  stop
  [[ $(stat -c '%a %U' $data/musubi.db) == '600 musubi' ]] || fail "the database's mode"
  say "installed, started as musubi, answered, stopped"

  (as_musubi musubi account create --login a@example.jp --name 見本 --platform-admin \
    --data $data --keys /etc/musubi/keys) >/dev/null || fail "account create"
  ! (as_musubi sh -c 'echo x >> /etc/musubi/keys/accounts.key') 2>/dev/null ||
    fail "the service's account can change a key"
  echo '# mine' >>/etc/musubi/musubi.conf
  local keys
  keys=$(sha256sum /etc/musubi/keys/*)
  dpkg -i /package.deb >/tmp/dpkg.log 2>&1 || { cat /tmp/dpkg.log; fail "upgrade"; }
  grep -q '# mine' /etc/musubi/musubi.conf || fail "the upgrade replaced the settings"
  [[ $(sha256sum /etc/musubi/keys/*) == "$keys" ]] || fail "the upgrade changed a key"
  start
  stop
  musubi audit verify --data $data | grep -q 'the audit is whole' || fail "the audit"
  say "upgraded: data, keys and settings are kept"

  dpkg -r musubi >/dev/null 2>&1 || fail "removal"
  [[ ! -e /usr/bin/musubi && -s $data/musubi.db && -s /etc/musubi/musubi.conf ]] ||
    fail "what a removal leaves"
  dpkg -P musubi >/dev/null 2>&1 || fail "purge"
  [[ -s $data/musubi.db && -s /etc/musubi/keys/documents.key ]] || fail "what a purge leaves"
  say "removed and purged: data and keys are kept"
}

if [[ ${1:-} == --inside ]]; then
  try_package
  exit 0
fi

[[ -f $root/web/dist/index.html ]] || fail "there is no web/dist: run ./run once"
cmake --build "$build" --target musubi >/dev/null
(cd "$build" && cpack -G DEB >/dev/null)
package=$(find "$build" -maxdepth 1 -name 'musubi_*.deb' | head -1)
say "$(basename "$package"): $(stat -c %s "$package") bytes"
dpkg-deb --field "$package" Depends
contents=$(dpkg-deb --contents "$package")
for file in ./usr/bin/musubi ./usr/share/musubi/web/dist/.vite/manifest.json \
  ./usr/share/musubi/migrations/0001_outbox_audit.sql ./etc/musubi/musubi.conf \
  ./usr/share/musubi/programmes/2024-suction/programme.yaml \
  ./usr/lib/systemd/system/musubi.service; do
  [[ $contents == *" $file"* ]] || fail "$file is not in the package"
done
systemd-analyze security --offline=yes "$root/deploy/debian/musubi.service" | tail -1 || true

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# shellcheck disable=SC2016 # The inner shell expands it. Mounts and processes end with
# the namespaces. Overlays can't lie on overlays, hence the tmpfs.
unshare --mount --propagation private --pid --fork --kill-child bash -euo pipefail -c '
  mount -t tmpfs tmpfs "$1"
  mkdir "$1"/{upper,work,merged}
  mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/merged"
  mount -t proc proc "$1/merged/proc"
  mount --rbind /dev "$1/merged/dev"
  mount -t tmpfs tmpfs "$1/merged/tmp"
  mount -t tmpfs tmpfs "$1/merged/run"
  cp "$2" "$1/merged/package.deb"
  cp "$3" "$1/merged/package_test.sh"
  chroot "$1/merged" bash /package_test.sh --inside
' bash "$scratch" "$package" "$root/tools/package_test.sh"
say "passed"
