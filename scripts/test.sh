#!/usr/bin/env bash
# Everything that must hold: test.sh [all]
#
#   all   the browser opens each page at every width, theme and language instead of one of them in turn
#
# The same tests run on SQLite and on PostgreSQL; those that keep partners apart once more as a role that is above
# row-level security. Needs nothing but what scripts/ensure-tools.sh installs or names.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 0 ] || [ "$1" = all ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }

step() {
  local name=$1 from=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  printf '== %s: %d s\n' "$name" $((SECONDS - from))
}

rust_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --locked --no-fail-fast
  else
    cargo test --workspace --locked --no-fail-fast --lib --bins --tests
  fi
}

on_postgres() {
  TEST_DATABASE_URL=$(scripts/postgres.sh url "$cluster") "$@"
}

above_row_level_security() {
  TEST_DATABASE_ROLE=teekond_bypass on_postgres cargo test --workspace --locked --test it -- isolation:: matrix::
}

browser_tests() {
  (cd tests/browser && npm ci --no-audit --no-fund && npm test -- "$@")
}

step "tools" scripts/ensure-tools.sh
step "assets" make --no-print-directory assets
step "format, lints, documentation" scripts/check.sh
step "build" cargo build --workspace --locked
step "tests on SQLite" rust_tests

cluster=$(mktemp -d /tmp/teekond-postgres.XXXXXX)
trap 'scripts/postgres.sh stop "$cluster" || true; rm -rf "$cluster"' EXIT
step "PostgreSQL" scripts/postgres.sh start "$cluster"
step "tests on PostgreSQL" on_postgres rust_tests
step "tests on PostgreSQL, above row-level security" above_row_level_security
step "examples in the documentation" cargo test --doc --workspace --locked
step "tests in a browser" browser_tests "$@"
printf '\nAll of it holds, after %d min.\n' $((SECONDS / 60))
