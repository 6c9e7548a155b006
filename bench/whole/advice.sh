#!/usr/bin/env bash
# How many vehicle-hours over target lane advice cuts on simulated days with a surge, at equal officer-hours
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench advice}"
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
trials() { java -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.bench.advice.AdviceTrials "$root/app/src/main/resources/reference/sensors" "$@"; }
echo "Port on which the method was tuned, with hardly a lane to spare at its peaks (targets: 15 minutes for trusted classes, 30 for others):"
trials 1,2 15 30 simulated:general:10:3 simulated:ready:10:3
echo "Ports and seeds on which nothing was tuned:"
trials 31,32,33 15 30 otay-mesa:cars-general:10:4 ysleta-zaragoza:cars-general:6:4 laredo-world-trade:trucks-general:9:3
