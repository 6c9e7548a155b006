#!/usr/bin/env bash
# Detections a second that the whole server takes in over HTTP, on disk before each answer [SECONDS=20]; then kills it [KILLS=3] times and looks for what was lost
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench sensing}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
echo "Machine: $(nproc) cores, $(java -version 2>&1 | head -n 1), load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
java -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.bench.SensingBench \
  "$root/app/target/garita.jar" "$work/data" "${1:-20}" "${2:-3}"
