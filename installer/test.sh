#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test without a screen. Ends with ctest's own summary.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"

say "Edge Fleet Architect in $project: all tests"
need build test
build release

say "Running the tests"
cd "$project"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
QT_QPA_PLATFORM=offscreen ctest --preset release </dev/null | tee "$log" || status=$?
say "Summary"
grep -A 1000 -E '^[0-9]+% tests passed' "$log" | sed '/^Total Test time/q' || true
if [ "$status" != 0 ]; then
  stop "tests failed, or fewer ran against the real thing than expected" \
    "Run one again with: ctest --preset release -R NAME --output-on-failure"
fi
