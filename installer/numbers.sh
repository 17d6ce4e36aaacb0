#!/usr/bin/env bash
# Builds release and prints every number that we promise, beside its limit and, where time is concerned, beside a
# peer. Ends with 1 where a number does not hold.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"

say "Edge Fleet Architect in $project: numbers"
need build test
build release

export QT_QPA_PLATFORM=offscreen
failed=()
for bench in "$project"/build/release/bin/bench_*; do
  [ -x "$bench" ] || stop "no measuring program was built" "Remove build/release and run this script again."
  say "$(basename "$bench")"
  "$bench" </dev/null || failed+=("$(basename "$bench")")
done

say "$(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load $(cut -d ' ' -f 1 /proc/loadavg) at the end"
if [ ${#failed[@]} != 0 ]; then
  stop "a number does not hold: ${failed[*]}" "Other work on this machine slows everything; try again when it is idle."
fi
