#!/usr/bin/env bash
# How near measured waits come to the truth of simulated ports, beside today's median of journeys [DAYS=4 | stress]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench waits}"
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
trials() { java -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.bench.waits.WaitTrials "$@"; }
if [ "${1:-}" = stress ]; then
  echo "Ports on which nothing was tuned, while something is wrong (expected wait with the lane plan):"
  trials stress "$root/bench/waits" 21 4 held-c held-d held-e
  exit 0
fi
echo "Ports on which the method was tuned:"
trials "$root/bench/waits" 1,2 "${1:-4}" trial-a trial-b
echo "Ports on which nothing was tuned:"
trials "$root/bench/waits" 21,22,23 "${1:-4}" held-c held-d held-e
