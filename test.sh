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
results=artifacts/tests.trx
rm -f "$results"
code=0
began=$SECONDS
timeout --signal=INT --kill-after=30 2100 \
  ItaWorkflow.Tests/bin/Release/net10.0/ItaWorkflow.Tests -noColor -trx "$results" "$@" || code=$?

took=$((SECONDS - began))
[ "$took" -le 600 ] || echo "The tests took $took s: on two quiet cores they should be done in 600." >&2

# The runner's own count; without one it died, and that is a failure too.
counters=$(grep -o '<Counters [^>]*>' "$results" 2>/dev/null || true)
count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
passed=$(count passed)
failed=$(($(count failed) + $(count error)))
passed=${passed:-0}
if [ "$failed" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
  echo "The test runner ended with $code: see above." >&2
  failed=1
fi
[ "$failed" -eq 0 ]
