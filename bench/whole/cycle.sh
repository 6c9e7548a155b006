#!/usr/bin/env bash
# How long the minute of a whole border takes, from stored readings to the published board [CROSSINGS=50] [MINUTES=60], and one queue
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench cycle}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
"$java" -XX:+UseSerialGC -Xmx1g -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" \
  org.garita.bench.waits.CycleBench "$root/bench/waits" "$work" "${1:-50}" "${2:-60}"
