#!/usr/bin/env bash
# Measures the pages of a running scorecard with Lighthouse on the system's Chromium: ./eng/lighthouse.sh http://localhost:5080
# Ends with an error where performance, accessibility or best practices is below 95.
set -euo pipefail
cd "$(dirname "$0")/lighthouse"

if [ ! -d node_modules ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
CHROME_PATH="${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}" exec node run.mjs "$@"
