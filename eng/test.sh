#!/usr/bin/env bash
# Builds everything, runs every test, and ends with "N passed, N failed, N skipped".
# Arguments go to the test runner: ./eng/test.sh --filter FullyQualifiedName~Statistics
set -euo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
trx="$results/tests.trx"

install_browser() {
  if command -v chromium > /dev/null; then
    return
  fi
  if ! command -v apt-get > /dev/null; then
    echo "No chromium on the PATH and no apt-get to install it with: tests in the browser will be skipped." >&2
    return
  fi
  if [ "$(id -u)" != 0 ]; then
    echo "No chromium on the PATH. As root: apt-get install chromium. Until then tests in the browser are skipped." >&2
    return
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
}

# Hundreds of databases and data folders come and go, 0.6 GB at a time: where memory has room for them, no disk has to keep up.
work_in_memory() {
  local needed_kb=$((2 * 1024 * 1024))
  if [ -n "${TMPDIR:-}" ] || [ ! -d /dev/shm ] || [ "$(df --output=avail -k /dev/shm | tail -n 1)" -lt "$needed_kb" ]; then
    return
  fi
  TMPDIR=$(mktemp -d /dev/shm/scorecard-tests.XXXXXX)
  export TMPDIR
  # PostgreSQL runs as a user of its own.
  chmod 1777 "$TMPDIR"
  trap 'rm -rf "$TMPDIR"' EXIT
}

counter() {
  sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$trx"
}

summary() {
  local total=0 executed=0 passed=0
  if [ -f "$trx" ]; then
    total=$(counter total) executed=$(counter executed) passed=$(counter passed)
  fi
  failed=$((executed - passed))
  ran=$executed
  echo "$passed passed, $failed failed, $((total - executed)) skipped"
}

install_browser
dotnet build Scorecard.sln
work_in_memory
rm -f "$trx"
status=0
# A test that hangs is named and ends the run.
dotnet test Scorecard.Tests --no-build --results-directory "$results" \
  --blame-hang-timeout 10m --blame-hang-dump-type none \
  --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" "$@" || status=$?
summary
# A runner that dies says nothing of the tests it did not reach.
[ "$status" = 0 ] && [ "$failed" = 0 ] && [ "$ran" != 0 ] || exit 1
