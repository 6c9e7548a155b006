#!/usr/bin/env bash
# Both port engines against two models in SSJ 3.3.2, which must give the same figures: vehicles a CPU-second, median of [RUNS=5]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench ssj}"
runs="${1:-5}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
command -v /usr/bin/time >/dev/null || { echo "GNU time is missing (Debian: sudo apt-get install time)" >&2; exit 2; }
mvn -B -ntp -q -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
classes="$root/bench/target/bench.jar:$root/bench/target/lib/*"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$java" -cp "$classes" org.garita.bench.ssj.SsjAgreement "$root/bench/ports"

# One line a run: million vehicles a CPU-second, CPU seconds, greatest resident memory in MiB, vehicles.
told() {
  awk -v vehicles="$1" '{ printf "%.3f %.2f %.1f %d\n", vehicles / ($1 + $2) / 1e6, $1 + $2, $3 / 1024, vehicles }' "$work/time"
}

ours() { # port engine days seed
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$root/garita" simulate "$root/bench/ports/$1.yaml" \
    --engine "$2" --days "$3" --seed "$4" --threads 1 --json >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 3; }
  told "$(sed -n 's/.*"vehicles":\([0-9]*\),"little.*/\1/p' "$work/out")"
}

theirs() { # peer port days number
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$java" -XX:+UseSerialGC -Xms64m -Xmx256m -cp "$classes" \
    org.garita.bench.ssj.SsjRun "$1" "$2" "$3" "$4" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 3; }
  told "$(tail -n 1 "$work/out")"
}

median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

row() { # port program days file
  median "$4" | awk -v port="$1" -v program="$2" -v days="$3" \
    '{ printf "%-18s %-26s %6d %12d %8.2f %8.1f %28.2f\n", port, program, days, $4, $2, $3, $1 }'
}

ratio() { # of ours to theirs, in the file given: median of the pairs of runs that followed one another
  paste "$work/ours" "$1" | awk '{ print $1 / $5 }' >"$1.ratios"
  median "$1.ratios"
}

printf '\n%-18s %-26s %6s %12s %8s %8s %28s\n' port program days vehicles CPU-s MiB 'million veh. a CPU-second'
missed=0
while read -r port engine days theirdays bar; do
  : >"$work/ours"
  : >"$work/guide"
  : >"$work/fast"
  # In turn, so that what else the machine does falls on all alike.
  for run in $(seq "$runs"); do
    ours "$port" "$engine" "$days" "$run" >>"$work/ours"
    theirs guide "$port" "$theirdays" "$run" >>"$work/guide"
    theirs fast "$port" "$theirdays" "$run" >>"$work/fast"
  done
  row "$port" "Garita, $engine" "$days" "$work/ours"
  row "$port" 'SSJ, the same statistics' "$theirdays" "$work/guide"
  row "$port" 'SSJ for speed, only means' "$theirdays" "$work/fast"
  ratio "$work/guide" | awk -v bar="$bar" -v fast="$(ratio "$work/fast")" '{ met = ($1 >= bar)
    printf "%.2f times as fast as SSJ with the same statistics, median of the pairs; the bar is %s times: %s\n", $1, bar,
      met ? "met" : "NOT MET"
    printf "%.2f times as fast as the SSJ model for speed\n", fast
    exit !met }' || missed=1
done <<'PORTS'
benchmark recursion 3650 730 10
benchmark-coupled event 730 730 2
PORTS
echo "Load at the end: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
exit "$missed"
