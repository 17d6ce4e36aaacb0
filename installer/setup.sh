# shellcheck shell=bash
# What start.sh, test.sh and the checks under .ci/ share: steps that say what they do, the packages of Debian 12,
# configure and build. Sourced, never run by itself.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export LC_ALL=C.UTF-8

say() { printf '\n==> %s\n' "$*"; }

# stop WHAT NEXT...: says what went wrong and what to do, and ends the script.
stop() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  if [ $# -gt 0 ]; then printf '%s\n' "$@" | sed 's/^/  /' >&2; fi
  exit 1
}

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }

# packages LIST...: the names in installer/packages/LIST.txt.
packages() {
  local list
  for list in "$@"; do
    awk '!/^#/ && NF { print $1 }' "$project/installer/packages/$list.txt"
  done
}

# described LIST...: the same names with their reasons.
described() {
  local list
  for list in "$@"; do
    grep -hEv '^(#|$)' "$project/installer/packages/$list.txt"
  done
}

missing() {
  local name
  for name in "$@"; do
    case $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) in
      installed) ;;
      *) printf '%s\n' "$name" ;;
    esac
  done
}

is_debian_12() {
  [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# need LIST...: installs what is missing of these package lists.
need() {
  local wanted absent
  mapfile -t wanted < <(packages "$@" | sort -u)
  say "Packages: looking for what is missing (${#wanted[@]} needed)"
  if ! is_debian_12; then
    stop "this system is not Debian 12, so nothing was installed" \
      "Install what these Debian packages hold, then build with: cmake --preset release && cmake --build --preset release" \
      "$(described "$@")"
  fi
  mapfile -t absent < <(missing "${wanted[@]}")
  if [ ${#absent[@]} = 0 ]; then
    echo "All there."
    return
  fi
  echo "Missing: ${absent[*]}"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    stop "installing needs root, and sudo is not here" \
      "Ask an administrator to run: apt-get install --no-install-recommends ${absent[*]}" "Then run this script again."
  fi
  say "Packages: installing ${#absent[@]} with apt-get$([ "$(id -u)" = 0 ] || echo ' through sudo')"
  as_root apt-get -q update </dev/null ||
    echo "Not every package list could be refreshed; going on with what is known."
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "${absent[@]}" </dev/null ||
    stop "apt-get could not install the packages" \
      "Look at its message above. Is the network up, and is a Debian 12 mirror in /etc/apt/sources.list?"
}

# build PRESET [TARGET...]: configures and builds into build/PRESET.
build() {
  local preset=$1 started
  shift
  cd "$project" || exit 1
  started=$(now)
  say "Configuring build/$preset"
  cmake --preset "$preset" </dev/null ||
    stop "CMake could not configure the build" "Look at its message above; remove build/$preset after a change of compiler."
  say "Building build/$preset (the first time takes minutes)"
  cmake --build --preset "$preset" ${@:+--target "$@"} </dev/null ||
    stop "the build failed" "The first error above names the file. A full disk shows as a compiler error too."
  echo "Built in $(since "$started") s."
}
