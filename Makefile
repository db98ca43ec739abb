# The few commands there are. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help demo run assets check test test-all bench bench-quick bench-build audit clean

DATA   ?= data/demo
LISTEN ?= 127.0.0.1:8080
CONFIG ?= teekond.toml

help: ## Lists the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

demo: assets ## Builds everything and serves a demonstration with invented data on http://127.0.0.1:8080
	cargo build --release -p app
	exec target/release/teekond demo --data $(DATA) --listen $(LISTEN)

run: assets ## Builds and serves an installation: make run CONFIG=teekond.toml
	cargo build --release -p app
	exec target/release/teekond serve --config $(CONFIG)

assets: assets/dist/staff.css ## Builds style sheet, scripts, fonts and icons, if anything in them has changed

assets/dist/staff.css: assets/node_modules/.package-lock.json assets/build.mjs assets/icons.txt \
                       assets/designsystemet.config.json $(wildcard assets/css/* assets/js/* assets/svg/*)
	cd assets && npm run build
	touch $@

assets/node_modules/.package-lock.json: assets/package.json assets/package-lock.json
	cd assets && npm ci --no-audit --no-fund --loglevel=error
	touch $@

check: assets ## Format, lints and documentation, as `make test` asks for them
	scripts/check.sh

test: ## Everything that must hold, on SQLite and on PostgreSQL, and in a browser
	scripts/test.sh

test-all: ## The same, each page at every width, theme and language
	scripts/test.sh all

bench: bench-build ## Measures speed and size with a release build, into docs/performance.md: a quarter of an hour
	target/release/bench run

bench-quick: bench-build ## The same, smaller and without PostgreSQL: for a first look
	target/release/bench run --quick

bench-build: assets
	cargo build --release -p app -p bench

audit: ## Licences, bans and known holes of the libraries
	scripts/audit.sh

clean: ## Removes what was built, and the demonstration
	cargo clean
	rm -rf assets/dist assets/node_modules tests/browser/node_modules data/demo
