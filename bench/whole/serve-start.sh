#!/usr/bin/env bash
# Seconds from ./garita serve to the first home page: a first start, then the median of later ones [STARTS=7]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench serve-start}"
starts="${1:-7}"
port="${GARITA_BENCH_PORT:-8093}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export GARITA_JAVA_OPTS="${GARITA_JAVA_OPTS:-}"

# Prints the seconds until the home page came.
start_once() {
  local begun now
  begun="$(date +%s.%N)"
  "$root/garita" serve --port "$port" --data "$work/data" >"$work/log" 2>&1 &
  local server=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/en"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 3; }
    sleep 0.05
  done
  now="$(date +%s.%N)"
  [ "${1:-}" != wait-for-archive ] || for _ in $(seq 240); do
    [ ! -f "$root/app/target/garita.jsa" ] || break
    sleep 0.5
  done
  kill "$server"
  wait "$server" 2>/dev/null || true
  awk -v a="$begun" -v b="$now" 'BEGIN { printf "%.2f\n", b - a }'
}

rm -f "$root/app/target/garita.jsa"
printf 'first start (empty data folder, no class archive): %s s\n' "$(start_once wait-for-archive)"
for _ in $(seq "$starts"); do start_once; done | sort -n >"$work/times"
printf 'later starts: median %s s of %s, from %s to %s\n' \
  "$(sed -n "$(((starts + 1) / 2))p" "$work/times")" "$starts" "$(sed -n 1p "$work/times")" "$(sed -n '$p' "$work/times")"
