#!/usr/bin/env bash
# Requests a second and latency of the public pages, by wrk [SECONDS=15] [ADDRESS of a running server]
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench public-pages}"
seconds="${1:-15}"
server=""
address="${2:-}"
command -v wrk >/dev/null || { echo "wrk is missing (Debian: sudo apt-get install wrk)" >&2; exit 2; }

if [ -z "$address" ]; then
  port="${GARITA_BENCH_PORT:-8093}"
  address="http://127.0.0.1:$port"
  work="$(mktemp -d)"
  "$root/garita" serve --port "$port" --data "$work/data" >"$work/log" 2>&1 &
  server=$!
  trap 'kill $server; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
  until curl -sf -o /dev/null "$address/en"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 3; }
    sleep 0.1
  done
fi

printf '%-36s %10s %10s %10s %10s\n' page requests/s p50 p99 errors
for page in /en /es /en/crossings/ysleta-zaragoza /en/plans/demo "/en/plans/demo?view=list" /en/plans/demo/actions/1 /api/v1/crossings.geojson; do
  wrk -t2 -c32 -d3s "$address$page" >/dev/null # warm
  wrk -t2 -c32 -d"${seconds}s" --latency "$address$page" | awk -v page="$page" '
    /Requests\/sec/ { rate = $2 }
    /^ +50%/ { p50 = $2 }
    /^ +99%/ { p99 = $2 }
    /Non-2xx|Socket errors/ { errors = $0 }
    END { printf "%-36s %10s %10s %10s %10s\n", page, rate, p50, p99, errors == "" ? "none" : errors }'
done
echo "wrk ran on the same cores as the server."
