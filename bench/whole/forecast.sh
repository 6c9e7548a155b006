#!/usr/bin/env bash
# Forecasts of reported waits beside XGBoost on the same rows [HISTORY.csv.gz [TRAIN-UNTIL [HORIZONS]]]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench forecast}"
history="${1:-$root/../shared/data/cbp_usmx_hourly_2026.csv.gz}"
[ -f "$history" ] || { echo "There is no history $history; name one: ./garita bench forecast HISTORY.csv.gz" >&2; exit 2; }
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
java -XX:+UseSerialGC -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" \
  org.garita.measurement.forecast.XgboostPeer "$history" "${2:-2026-06-25T00:00:00Z}" "${3:-1,3,6,24}"
