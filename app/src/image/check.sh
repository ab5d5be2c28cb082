#!/usr/bin/env bash
# What must be so of the image, read from its tar: who it runs as, what it starts, and that nothing is in it that does not
# belong there. Says what is wrong, a line each, and ends with 1 where something is.
set -euo pipefail
image=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong=0

must() {
  if ! eval "$2"; then
    echo "The image will not do: $1." >&2
    wrong=1
  fi
}

tar -xf "$image" -C "$work"
config=$(cat "$work/config.json")
for layer in "$work"/*.tar.gz; do
  tar -tvzf "$layer" --numeric-owner --warning=no-unknown-keyword
done >"$work/files"

says() { grep -qE "$1" <<<"$config"; }
has() { grep -qE "$1" "$work/files"; }

must "it does not run as a plain numeric user" "says '\"User\":\"10001:10001\"'"
must "it does not start Java itself" "says '\"Entrypoint\":\\[\"/runtime/bin/java\"'"
must "it does not serve where nothing else is said" "says '\"Cmd\":\\[\"serve\"\\]'"
must "a secret stands in its settings" "! says '(PASSWORD|SECRET|KEY)=[^\"]'"
must "there is a shell or a package manager in it" "! has '/(sh|bash|dash|busybox|apt|apt-get|dpkg)$'"
must "a file in it gets its owner's powers" "! has '^-..[sS]|^-.....[sS]'"
must "somebody else may change a file of it" "! has '^-.......w'"
must "a file of it is not root's" "! grep -vE '^[^ ]+ 0/0 ' '$work/files' | grep -qE '^-'"
must "a key, an anchor or somebody's settings are in it" "! has '(\\.key|\\.pem|\\.jks|\\.p12|\\.jsonl|\\.env|/\\.git.*)$'"
must "a PostgreSQL is in it" "! has 'embedded-postgres-binaries'"
must "tests or proofs are in it" "! has '(junit|playwright|mockito|/proof)'"
must "the application is not in it" "has 'app/classes/org/reachable/ReachableApplication.class'"

[ "$wrong" = 0 ] && echo "$(basename "$image"): $(du -m "$image" | cut -f1) MB, $(ls "$work"/*.tar.gz | wc -l) layers, $(grep -c '^-' "$work/files") files; runs as 10001, with no shell and no secret in it."
exit "$wrong"
