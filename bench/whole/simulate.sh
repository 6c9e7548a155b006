#!/usr/bin/env bash
# Vehicles a CPU-second and memory of both port engines on bench/ports, whole process, median of [RUNS=5]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench simulate}"
runs="${1:-5}"
command -v /usr/bin/time >/dev/null || { echo "GNU time is missing (Debian: sudo apt-get install time)" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# One line a run: CPU seconds, wall seconds, greatest resident memory in MiB, vehicles.
run_once() {
  /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$root/garita" simulate "$root/bench/ports/$1.yaml" \
    --engine "$2" --days "$3" --seed "$4" --threads 1 --json >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 3; }
  awk -v vehicles="$(sed -n 's/.*"vehicles":\([0-9]*\),"little.*/\1/p' "$work/out")" \
    '{ printf "%.2f %.2f %.1f %s\n", $1 + $2, $3, $4 / 1024, vehicles }' "$work/time"
}

printf '%-20s %-10s %6s %12s %8s %8s %10s %24s\n' port engine days vehicles CPU-s wall-s MiB 'million veh. a CPU-second'
while read -r port engine days; do
  for seed in $(seq "$runs"); do run_once "$port" "$engine" "$days" "$seed"; done | sort -n >"$work/runs"
  sed -n "$(((runs + 1) / 2))p" "$work/runs" | awk -v port="$port" -v engine="$engine" -v days="$days" \
    -v most="$(cut -d' ' -f3 "$work/runs" | sort -n | tail -n 1)" \
    '{ printf "%-20s %-10s %6d %12d %8.2f %8.2f %10.1f %24.2f\n", port, engine, days, $4, $1, $2, most, $4 / $1 / 1e6 }'
done <<'PORTS'
benchmark recursion 3650
benchmark-coupled event 730
PORTS
