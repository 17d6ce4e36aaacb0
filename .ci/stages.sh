# shellcheck shell=bash
# Stages with their times, for .ci/run and .ci/deep. Sourced after installer/setup.sh.

stage_logs=$(mktemp -d)
trap 'rm -rf "$stage_logs"' EXIT
stage_table=()
stage_failures=0
began=$(now)

not_run=77

# stage TITLE COMMAND...: runs it with its output shown; a failure or a warning in the output is a red stage. A command
# that ends with $not_run had not what it needs.
stage() {
  local title=$1 started log="$stage_logs/${#stage_table[@]}" word=passed status
  shift
  started=$(now)
  say "Stage: $title"
  "$@" </dev/null 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  if [ "$status" = $not_run ]; then
    word='NOT RUN'
  elif [ "$status" != 0 ]; then
    word=FAILED
  elif grep -nE '(^|[^a-z])warning: |CMake (Deprecation )?Warning|^Warning: ' "$log" >"$log.warnings"; then
    word='FAILED (warnings)'
    head -n 5 "$log.warnings"
  fi
  [[ $word != FAILED* ]] || stage_failures=$((stage_failures + 1))
  stage_table+=("$(printf '%-34s %8s s  %s' "$title" "$(since "$started")" "$word")")
}

# finish: the table of all stages, then the closing lines of the first test run.
finish() {
  local log
  say "Stages"
  printf '%s\n' "${stage_table[@]}" "$(printf '%-34s %8s s' Total "$(since "$began")")"
  echo
  for log in "$stage_logs"/[0-9] "$stage_logs"/[0-9][0-9]; do
    if [ -f "$log" ] && grep -hE '^[0-9]+% tests passed' "$log" | tail -n 1; then break; fi
  done
  if [ "$stage_failures" != 0 ]; then
    echo "$stage_failures stage(s) failed." >&2
    exit 1
  fi
}

# tidy_lists FOLDER FILE...: lists of at most 12 of these sources, all of one target, for .ci/tidybatch. Sources that
# no target of the preset compiles have nothing to be read with and are named.
tidy_lists() {
  local folder=$1 table="$1/sources" file
  shift
  jq -r '.[] | [(.command | capture(" -o (?<target>[^ ]*)\\.dir/").target), .file,
    (.command | sub("^[^ ]+ "; "") | sub(" -o [^ ]+ -c .*$"; ""))] | join("\t")' build/tidy/compile_commands.json >"$table"
  for file in "$@"; do
    grep -m 1 -F "	$project/$file	" "$table" || echo "not compiled by the preset tidy: $file" >&2
  done | sort | awk -F '\t' -v folder="$folder" '
    $1 != target || count == 12 { number++; count = 0; target = $1 }
    { count++; print >(folder "/" number ".list") }'
}

# tidy_files FILE...: clang-tidy over these sources, with what the build generates for them made first. With
# TIDY_REMEMBERS set, lists whose sources were found clean before and did not change are left out.
tidy_files() {
  local autogen lists=build/tidy/lists clean=${TIDY_REMEMBERS:+build/tidy/clean}
  cmake --preset tidy >"$stage_logs/tidy-configure" || { cat "$stage_logs/tidy-configure"; return 1; }
  mapfile -t autogen < <(ninja -C build/tidy -t targets all | sed -nE 's/^([a-z0-9_]+_autogen): phony$/\1/p' | sort -u)
  cmake --build --preset tidy --target "${autogen[@]}" >"$stage_logs/tidy-autogen" ||
    { cat "$stage_logs/tidy-autogen"; return 1; }
  rm -rf "$lists"
  mkdir -p "$lists" ${clean:+"$clean"}
  tidy_lists "$lists" "$@"
  find "$lists" -name '*.list' -print0 | xargs -0 -r -P "$(nproc)" -I '{}' .ci/tidybatch '{}' ${clean:+"$clean"}
}
