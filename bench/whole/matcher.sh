#!/usr/bin/env bash
# Detections of 50 readers that one thread cleans and matches in a CPU-second, median of [RUNS=5]; the bar for devices is 2 million
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench matcher}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
exec "$java" -XX:+UseSerialGC -Xmx1g -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" \
  org.garita.bench.waits.MatcherBench "${1:-5}"
