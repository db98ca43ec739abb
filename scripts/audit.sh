#!/usr/bin/env bash
# Licences, bans and known holes of the libraries, by cargo-deny (deny.toml) and npm.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! cargo deny --version >/dev/null 2>&1; then
  echo "cargo-deny is not installed, so nothing was audited. Install it with: cargo install --locked cargo-deny" >&2
  exit 1
fi
cargo deny --all-features check bans licenses sources
# Its advisories and npm's come over the network; where they are out of reach, that is said and the rest holds.
cargo deny --all-features check advisories || echo "Advisories: not all well, or out of reach; see above." >&2
(cd assets && npm audit --omit=optional) || echo "npm audit: not all well, or out of reach; see above." >&2
