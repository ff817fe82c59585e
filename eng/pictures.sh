#!/usr/bin/env bash
# Makes the pictures of the README anew, from the demo company in a real browser: ./eng/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build Scorecard.Tests --verbosity quiet
dotnet test Scorecard.Tests --no-build --filter FullyQualifiedName~Browser.PictureTests
