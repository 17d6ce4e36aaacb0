#!/usr/bin/env bash
# Takes the pictures of README from the sample fleet, without a screen: resources/readme/*.png.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"

program="$project/build/release/bin/fleet-architect"
pictures="$project/resources/readme"

# picture VIEW [OPTION...]
picture() {
  "$program" screenshot "$1" "$work/fleet" --output "$pictures/$1.png" --size 1440x900 "${@:2}" ||
    stop "the picture of $1 could not be taken" "The message above says why."
  echo "$pictures/$1.png"
}

say "Edge Fleet Architect in $project: the pictures of README"
need build
build release fleet-architect fleet-architect-window
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$work/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"
"$program" sample "$work/fleet" || stop "the sample fleet could not be written" "Is the disk full?"
picture manifests --select base/protocol-gateway/deployment.yaml
picture topology
