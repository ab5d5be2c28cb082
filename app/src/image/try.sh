#!/usr/bin/env bash
# Starts what is in the image's tar as a container would, on a machine that has none: its layers on a file system that
# nobody may write to, as the user it names, with an empty /tmp and /data in memory. For root; needs chroot and unshare.
# The environment is handed on: SPRING_DATASOURCE_URL and the rest.
set -euo pipefail
image=$(readlink -f "$1")
shift
root=$(mktemp -d)
chmod 755 "$root"
export root
tar -xOf "$image" manifest.json | grep -oE '[0-9a-f]{64}\.tar\.gz' | while read -r layer; do
  tar -xOf "$image" "$layer" | tar -xzf - -C "$root" --no-same-owner --warning=no-unknown-keyword
done
mkdir -p "$root"/{dev,proc}
read -ra settings <<<"$(tar -xOf "$image" config.json | grep -oE '"Env":\[[^]]*\]' | grep -oE '"[A-Z_]+=[^"]*"' | tr -d '"' | tr '\n' ' ')"
mapfile -t command < <(tar -xOf "$image" config.json | grep -oE '"Entrypoint":\[[^]]*\]' | sed 's/^"Entrypoint":\[//; s/\]$//' | tr ',' '\n' | tr -d '"')
[ $# -gt 0 ] || set -- serve
trap 'rm -rf "$root"' EXIT
env "${settings[@]}" unshare --mount --propagation private bash -euc '
  mount --bind "$root" "$root"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  mount -t tmpfs -o mode=0700,uid=10001,gid=10001 tmpfs "$root/data"
  mount --bind /dev "$root/dev"
  mount -t proc proc "$root/proc"
  mount -o remount,ro,bind "$root"
  exec chroot --userspec=10001:10001 "$root" "$@"' try "${command[@]}" "$@" &
child=$!
trap 'kill $child 2>/dev/null; wait $child; rm -rf "$root"' TERM INT
wait $child
