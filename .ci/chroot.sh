# shellcheck shell=bash
# Tries both scripts twice in a fresh Debian 12 with nothing in it. Sourced by .ci/deep after stages.sh.

# The mirror that this machine installs from.
debian_mirror() {
  { sed -nE 's/^URIs: *([^ ]+).*/\1/p' /etc/apt/sources.list.d/debian.sources
    sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+) +bookworm .*/\2/p' /etc/apt/sources.list
    echo http://deb.debian.org/debian; } 2>/dev/null | head -n 1
}

fresh_debian() {
  local root=$1 started
  started=$(now)
  debootstrap --variant=minbase bookworm "$root" "$(debian_mirror)" >"$root.log" 2>&1 || { tail -n 20 "$root.log"; return 1; }
  git clone -q --no-hardlinks "file://$project" "$root/opt/fleet-architect" || return 1
  mount -t proc proc "$root/proc" || return 1
  echo "fresh Debian 12: $(since "$started") s"
}

inside() {
  local root=$1
  shift
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"
}

# run_inside ROOT TITLE COMMAND...: the command's time; its output only where it fails.
run_inside() {
  local root=$1 title=$2 started
  shift 2
  started=$(now)
  if ! inside "$root" "$@" >"$root.log" 2>&1 </dev/null; then
    tail -n 60 "$root.log"
    echo "$title: FAILED after $(since "$started") s"
    return 1
  fi
  echo "$title: $(since "$started") s"
}

try_scripts() {
  local root=$1 scripts=/opt/fleet-architect/installer pictures
  fresh_debian "$root" || return 1
  run_inside "$root" "start.sh, first time" "$scripts/start.sh" || return 1
  grep -E '^[0-9]+ clusters, ' "$root.log" || return 1
  pictures=$(find "$root/opt/fleet-architect/build/first-look" -name '*.png' -size +1k | wc -l)
  [ "$pictures" = 10 ] || { echo "start.sh left $pictures pictures instead of 10"; return 1; }
  run_inside "$root" "start.sh, second time" "$scripts/start.sh" || return 1
  run_inside "$root" "test.sh, first time" "$scripts/test.sh" || return 1
  grep -E -A 2 '^100% tests passed' "$root.log" | tail -n 3
  run_inside "$root" "test.sh, second time" "$scripts/test.sh"
}

chroot_check() {
  local root status=0
  if [ "$(id -u)" != 0 ]; then
    echo "A chroot needs root; run .ci/deep as root."
    return 1
  fi
  root=$(mktemp -d)/debian
  mkdir "$root"
  try_scripts "$root" || status=1
  umount "$root/proc" 2>/dev/null
  rm -rf "$(dirname "$root")"
  return $status
}
