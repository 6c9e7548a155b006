#!/usr/bin/env bash
# Kills the whole server [KILLS=50] times while acts are signed, reports imported and polled, looks for what was lost each time [SEED]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench server-kill}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
java -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.bench.ServerKill \
  "$root/app/target/garita.jar" "$work/data" "${1:-50}" "${2:-20261124}"
