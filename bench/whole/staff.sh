#!/usr/bin/env bash
# A week's lanes and shifts for bench/ports/benchmark-week.yaml: time, saving against the usual rules, own search against CP-SAT
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench staff}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
exec "$java" -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.bench.StaffBench "$root/bench/ports/benchmark-week.yaml"
