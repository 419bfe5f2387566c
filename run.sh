#!/usr/bin/env bash
# Builds ItaWorkflow when something changed and serves it on http://localhost:5080 until Ctrl-C.
# PORT or ASPNETCORE_URLS: another address. Demonstration=false: an empty organization of your own.
# Arguments go to the program: ./run.sh backup FILE, ./run.sh restore FILE, ./run.sh database copy --to "…".
set -euo pipefail
called_from=$PWD
cd "$(dirname "$0")"
. scripts/prerequisites.sh
need_to_run
install_missing

app=artifacts/app
sources() {
  find Directory.Build.props Directory.Build.targets Directory.Packages.props ItaWorkflow.Data ItaWorkflow.Workflows ItaWorkflow.Web \
    \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name App_Data \) -prune \
    -o -type f -printf '%p %T@ %s\n' | sort | sha256sum
}

mkdir -p artifacts
exec 8>artifacts/build.lock
flock 8
now=$(sources)
if [ "$(cat "$app/built-from" 2>/dev/null)" != "$now" ]; then
  say "กำลังสร้างโปรแกรม (ครั้งแรกใช้เวลาสองสามนาที) …" "Building (a few minutes the first time) …"
  rm -rf "$app.new"
  if ! dotnet publish ItaWorkflow.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
    -o "$app.new" -v q -nologo >artifacts/build.log 2>&1; then
    grep -E 'error|npm' artifacts/build.log | sort -u | head -n 20 >&2 || true
    say "สร้างโปรแกรมไม่สำเร็จ ดู artifacts/build.log" "The build failed: see artifacts/build.log"
    exit 1
  fi
  # Restoring may have written a lock file: what counts is what stands there now.
  sources >"$app.new/built-from"
  rm -rf "$app"
  mv "$app.new" "$app"
fi
exec 8>&-

export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:${PORT:-5080}}"
export DataDirectory="${DataDirectory:-$PWD/App_Data}"
export Demonstration="${Demonstration:-true}"
# A command means its files from where it was given.
app=$PWD/$app
case "${1:-}" in backup | restore | database | routes) cd "$called_from" && exec dotnet "$app/ItaWorkflow.Web.dll" "$@" ;; esac
cd "$app"
# exec: signals reach the application.
exec dotnet ItaWorkflow.Web.dll "$@"
