# Points JAVA_HOME at a JDK this project can be built and run with. Sourced by ./mvnw and ./reachable.
# Looks at JAVA_HOME, then at javac on the PATH, then where systems keep their JDKs. Fails where none will do.
# Reads each JDK's release file: starting a Java to ask its version would cost every command a second.

REACHABLE_JAVA=25

new_enough() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge "$REACHABLE_JAVA" ]
}

find_java() {
  javac=$(command -v javac || true)
  set -- "${JAVA_HOME-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
    $(ls -d /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null)
  for home in "$@"; do
    if new_enough "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}
