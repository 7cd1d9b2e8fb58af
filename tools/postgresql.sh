#!/usr/bin/env bash
# A throw-away PostgreSQL for the tests: `tools/postgresql.sh start FOLDER` makes one in FOLDER,
# which must be short enough for a socket and is emptied, and `stop FOLDER` ends and removes it. It
# listens on a socket of that folder alone and, unlike a real one, does not wait for the disk.
# Its database: postgresql://musubi@/musubi?host=FOLDER
set -euo pipefail

# The folder of the server's programs, which Debian keeps out of PATH; the newest version's.
programs_folder() {
  local found
  found=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  if [[ -z $found ]]; then
    found=$(dirname "$(command -v initdb)") || true
  fi
  [[ -x $found/initdb ]] || {
    echo "postgresql: there is no initdb here; next: apt-get install postgresql" >&2
    exit 1
  }
  echo "$found"
}

# PostgreSQL refuses to run as root.
as_server_user() {
  if ((EUID == 0)); then
    setpriv --reuid=postgres --regid=postgres --clear-groups --inh-caps=-all -- "$@"
  else
    "$@"
  fi
}

stop_server() {
  if [[ -f $folder/data/postmaster.pid ]]; then
    as_server_user "$programs/pg_ctl" --pgdata="$folder/data" --mode=immediate --silent stop || true
  fi
  rm -rf "$folder"
}

start_server() {
  # One that an earlier run had to leave behind.
  stop_server
  mkdir -m 700 "$folder"
  if ((EUID == 0)); then
    chown postgres:postgres "$folder"
  fi
  cd "$folder"
  as_server_user "$programs/initdb" --pgdata="$folder/data" --username=musubi --locale=C \
    --encoding=UTF8 --auth=trust --no-sync >"$folder/initdb.log"
  local settings="-c listen_addresses= -c unix_socket_directories=$folder -c max_connections=400
    -c fsync=off -c full_page_writes=off -c shared_buffers=64MB -c max_locks_per_transaction=256
    -c max_pred_locks_per_transaction=256 -c autovacuum=off"
  as_server_user "$programs/pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --silent \
    --wait --options="${settings//$'\n'/ }" start >/dev/null
  as_server_user "$programs/createdb" --host="$folder" --username=musubi musubi
}

[[ $# == 2 && $1 =~ ^(start|stop)$ && $2 == /*/musubi-postgresql-* ]] || {
  echo "usage: tools/postgresql.sh start|stop /SOMEWHERE/musubi-postgresql-NAME" >&2
  exit 2
}
programs=$(programs_folder)
readonly programs folder=$2
"$1_server"
