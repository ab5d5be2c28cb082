#!/usr/bin/env bash
# What the image stands on: this machine's own Java, cut down to what Reachable needs, and the C libraries that it loads.
# No shell, no package manager, nobody else's image. Built anew, it has the security updates that this machine has.
set -euo pipefail
root=$(realpath -m "$1")
runtime=$root/runtime

rm -rf "$root"
mkdir -p "$root"/{etc,tmp,data}

"$JAVA_HOME/bin/jlink" --output "$runtime" --strip-debug --no-header-files --no-man-pages --include-locales=en \
  --add-modules java.se,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
# Nobody looks at a screen in there, or listens.
rm -f "$runtime"/lib/{libawt_xawt,libjawt,libsplashscreen,libjsound}.so

# Every library of the machine's that something in the runtime loads, where its loader looks for it. Two are loaded by name.
loads() {
  find "$runtime" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + 2>/dev/null |
    grep -oE '/[^ ]+\.so[^ ]*' | grep -vF "$runtime"
  ldconfig -p | grep -oE '/[^ ]*/lib(nss_dns|nss_files|resolv)\.so\.2$' | grep -E "$(uname -m)|/lib64/" || true
}
loads | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done

printf 'root:x:0:0::/:/none\nreachable:x:10001:10001::/data:/none\n' >"$root/etc/passwd"
printf 'root:x:0:\nreachable:x:10001:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
