#!/usr/bin/env bash
# What the product's own parts cost beside a known program doing the like, in one run on this machine. Prints ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
need_to_run
need pdfsig poppler-utils
need certutil libnss3-tools
need openssl openssl
need_file '/usr/lib/postgresql/*/bin/pgbench' postgresql
install_missing

mkdir -p artifacts
dotnet build bench -c Release -v q -nologo >artifacts/bench-build.log 2>&1 || { grep error artifacts/bench-build.log | sort -u >&2; exit 1; }
exec bench/bin/Release/net10.0/ItaWorkflow.Bench "$@"
