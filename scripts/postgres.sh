#!/usr/bin/env bash
# A PostgreSQL of one's own, for the tests and for trying things out: postgres.sh start|stop|crash|url DIR
#
#   start  makes the cluster in DIR if there is none, starts it, and says its url
#   stop   stops it; DIR stays and can be removed
#   crash  ends it without a word, as a power cut would, and starts it again
#   url    says the url of the owner of the schema
#
# It listens on a socket in DIR only, trusts whoever may open DIR, and writes as safely as a real one (fsync).
# Roles: teekond_owner owns the schema, teekond_app runs the site, teekond_bypass is above row-level security.
set -euo pipefail

usage() { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -eq 2 ] || usage
mkdir -p "$2"
dir=$(cd "$2" && pwd)
port=5432

find_programs() {
  local found
  found=$({ ls -d /usr/lib/postgresql/*/bin/pg_ctl 2>/dev/null || command -v pg_ctl || true; } | sort -V | tail -1)
  [ -n "$found" ] || { echo "PostgreSQL is not installed" >&2; exit 1; }
  dirname "$(readlink -f "$found")"
}
bin=$(find_programs)

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$dir" && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
  else
    "$@"
  fi
}

run() { as_server "$bin/psql" -qXh "$dir" -p "$port" -U postgres -v ON_ERROR_STOP=1 "$@"; }

make_cluster() {
  as_server "$bin/initdb" -D "$dir/data" -U postgres --auth=trust --locale=C --encoding=UTF8 >/dev/null
  cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
port = $port
max_connections = 300
log_min_messages = error
CONF
}

make_roles() {
  run -d postgres <<SQL
create role teekond_owner login;
create role teekond_app login;
create role teekond_bypass login bypassrls;
create database teekond owner teekond_owner;
SQL
}

url() {
  # A socket's folder stands in a url as its host, with each slash escaped.
  echo "postgres://teekond_owner@${dir//\//%2F}:$port/teekond"
}

start() {
  [ "$(id -u)" -ne 0 ] || chown postgres "$dir"
  chmod 755 "$dir"
  local fresh=
  [ -d "$dir/data" ] || { make_cluster; fresh=yes; }
  as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 start >/dev/null </dev/null
  [ -z "$fresh" ] || make_roles
  url
}

case $1 in
  start) start ;;
  stop) as_server "$bin/pg_ctl" -D "$dir/data" -m fast -w -t 300 stop >/dev/null ;;
  crash) as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -m immediate -w -t 60 restart >/dev/null </dev/null ;;
  url) url ;;
  *) usage ;;
esac
