#!/usr/bin/env bash
# Sees to it that the tests find what they need. As root on Debian or Ubuntu it installs what is missing; otherwise it
# says what to install, and stops.
set -euo pipefail

missing=() packages=()
need() { # what it is, package, command that finds it
  local what=$1 package=$2
  shift 2
  if ! "$@" >/dev/null 2>&1; then
    missing+=("$what")
    packages+=("$package")
  fi
}
postgres() { ls /usr/lib/postgresql/*/bin/pg_ctl || command -v pg_ctl; }
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
letters() { [ -n "$(fc-list :lang=uk file)" ] && [ -n "$(fc-list :lang=et file)" ]; }

need "a C compiler" build-essential command -v cc
need "Node with npm" npm command -v npm
need "git" git command -v git
need "curl" curl command -v curl
need "PostgreSQL" postgresql postgres
need "Chromium" chromium browser
need "fontconfig" fontconfig command -v fc-list
need "fonts with Latin and Cyrillic letters" fonts-dejavu-core letters

if [ ${#missing[@]} -gt 0 ]; then
  printf 'Missing: %s\n' "${missing[@]}"
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Install them, on Debian with: sudo apt-get install --no-install-recommends ${packages[*]}" >&2
    exit 1
  fi
  # A cluster that starts by itself is not needed: the tests have one of their own.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -qy --no-install-recommends "${packages[@]}"
fi

for tool in fmt clippy; do
  cargo "$tool" --version >/dev/null 2>&1 || {
    echo "Missing: cargo $tool. Install it with: rustup component add rustfmt clippy" >&2
    exit 1
  }
done
