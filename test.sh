#!/usr/bin/env bash
# Everything that must hold before a change is taken: format, build without a warning, all tests.
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed. Arguments go to the test runner.
set -euo pipefail
cd "$(dirname "$0")"

passed=0 failed=1
trap 'echo "$passed passed, $failed failed"' EXIT

. scripts/prerequisites.sh
need_to_test
install_missing

export DOTNET_NOLOGO=1
dotnet tool restore >/dev/null
dotnet csharpier check .
(
  cd ItaWorkflow.Web/Assets
  # The build installs only what the product needs; what checks it comes here.
  if ! [ -x node_modules/.bin/biome ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund --loglevel=error >/dev/null
    touch node_modules/.package-lock.json
  fi
  npm run --silent check
)
dotnet build ItaWorkflow.sln -c Release -v q -nologo

mkdir -p artifacts
: >artifacts/failed.txt
passed=0 failed=0
run() { # run STORE SECONDS ARGUMENTS…: adds what the runner counted
  local store=$1 wall=$2 results=artifacts/tests-$1.trx code=0 counters good bad
  shift 2
  rm -f "$results"
  TEST_STORE=$store timeout --signal=INT --kill-after=30 "$wall" \
    ItaWorkflow.Tests/bin/Release/net10.0/ItaWorkflow.Tests -noColor -trx "$results" "$@" || code=$?
  # The runner's own count; without one it died, and that is a failure too.
  counters=$(grep -o '<Counters [^>]*>' "$results" 2>/dev/null || true)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  good=$(count passed) bad=$(count failed)
  good=${good:-0} bad=$((${bad:-0} + $(count error | grep . || echo 0)))
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then
    echo "The test runner on $store ended with $code: see above." >&2
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad))
  # Said again at the very end: of a long run's output often only that is kept.
  grep -o '<UnitTestResult [^>]*outcome="Failed"[^>]*' "$results" 2>/dev/null |
    sed "s/.* testName=\"\([^\"]*\)\".*/  failed on $store: \1/" >>artifacts/failed.txt || true
}

began=$SECONDS
run file 2700 "$@"
# What touches claims, locks, races, timers or search, on a server too.
[ $# -gt 0 ] || run postgres 900 -trait Store=Both
took=$((SECONDS - began))
[ "$took" -le 600 ] || echo "The tests took $took s: on two quiet cores they should be done in 600." >&2
cat artifacts/failed.txt
[ "$failed" -eq 0 ]
