#!/usr/bin/env bash
# Hash chain of 500,000 rows, 50,000 signatures, two nodes with 10,000 acts each
set -euo pipefail
root="${GARITA_ROOT:?run this as ./garita bench accord}"
mvn -B -ntp -q -o -f "$root/pom.xml" -pl bench -am package -Dmaven.test.skip=true
exec java -Xmx3g -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" org.garita.app.accord.AccordBench "$@"
