#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window on the sample fleet. Without a display the same work is
# done headless: every cluster of the sample is rendered, and pictures of the views are left in build/first-look.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/setup.sh"

program="$project/build/release/bin/fleet-architect"

# A display that is named but does not answer is none.
has_display() {
  case ${WAYLAND_DISPLAY:-} in
    '') ;;
    /*) [ ! -S "$WAYLAND_DISPLAY" ] || return 0 ;;
    *) [ ! -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ] || return 0 ;;
  esac
  case ${DISPLAY:-} in
    '') return 1 ;;
    :*) local number=${DISPLAY#:} && [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
    *) return 0 ;;
  esac
}

open_window() {
  local fleet="$project/build/sample-fleet"
  if [ -d "$fleet/.git" ]; then
    say "The sample fleet is in $fleet"
  else
    say "Writing the sample fleet to $fleet"
    "$program" sample "$fleet" || stop "the sample fleet could not be written" "Remove $fleet and run this script again."
  fi
  say "Opening the window; close it to end"
  exec "$program" "$fleet"
}

render_clusters() {
  local fleet=$1 out=$2 folder clusters=0 started
  started=$(now)
  for folder in "$fleet"/clusters/*/; do
    "$program" render "$folder" >>"$out" || stop "rendering $folder failed" "The message above names the file and line."
    echo '---' >>"$out"
    clusters=$((clusters + 1))
  done
  [ "$clusters" -gt 0 ] || stop "the sample has no clusters" "Remove $fleet and run this script again."
  printf '%s clusters, %s objects, %s bytes, %s seconds\n' "$clusters" "$(grep -c '^kind: ' "$out")" \
    "$(($(wc -c <"$out") - 4 * clusters))" "$(since "$started")"
}

look_headless() {
  local look="$project/build/first-look" view theme picture
  say "No display here (neither DISPLAY nor WAYLAND_DISPLAY leads to one): doing the same work headless"
  rm -rf "$look"
  mkdir -p "$look"
  say "Writing the sample fleet to $look/fleet"
  "$program" sample "$look/fleet" || stop "the sample fleet could not be written" "Is the disk full?"
  say "Rendering every folder under clusters/"
  render_clusters "$look/fleet" "$look/rendered.yaml"
  say "Taking a picture of each view"
  export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$look/run"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  for view in start topology manifests changes discovery; do
    for theme in light dark; do
      picture="$look/$view-$theme.png"
      "$program" screenshot "$view" "$look/fleet" --output "$picture" --theme "$theme" ||
        stop "the picture of $view could not be taken" "The message above says why."
      echo "$picture"
    done
  done
  say "Done. With a display this script opens the window instead."
}

say "Edge Fleet Architect in $project"
need build
build release fleet-architect fleet-architect-window
if has_display; then
  open_window
else
  look_headless
fi
