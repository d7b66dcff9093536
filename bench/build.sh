# Sourced by the launchers beside it: builds what they run, where it is older than its sources; sets home and classpath.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
classpath="$home/bench/target/classes:$home/cli/target/lib/*"

"$home/tidemark" --version >/dev/null
built="$home/bench/target/.built"
if [ ! -e "$built" ] || [ -n "$(find "$home/bench/src" "$home/cli/target/lib/.built" -type f -newer "$built" -print -quit)" ]; then
  mvn -q -B -f "$home/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -pl bench -am package >&2
  touch "$built"
fi
