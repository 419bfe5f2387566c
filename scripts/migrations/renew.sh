#!/usr/bin/env bash
# Writes, for each store, the one migration that has not been released yet anew from the model. What was released is never touched: an
# office's data stands on it.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore >/dev/null
dotnet restore scripts/migrations >/dev/null

renew() { # renew CONTEXT FOLDER RELEASED PENDING: either may be empty
  local context=$1 migrations=ItaWorkflow.Data/Persistence/$2 released=$3 pending=$4
  local name=${pending#*_} snapshot=$migrations/${context}ModelSnapshot.cs
  [ -n "$pending" ] || return 0
  rm -f "$migrations/$pending.cs" "$migrations/$pending.Designer.cs" "$snapshot"
  # The snapshot as it was released: the model that the last released migration remembers.
  [ -z "$released" ] || sed -e "/\[Migration(/d" \
    -e "s/partial class ${released#*_}/partial class ${context}ModelSnapshot : ModelSnapshot/" \
    -e "s/BuildTargetModel/BuildModel/" \
    -e "/<inheritdoc/d" \
    -e "/^using Microsoft.EntityFrameworkCore.Migrations;/d" \
    "$migrations/$released.Designer.cs" >"$snapshot"
  dotnet dotnet-ef migrations add "$name" --context "$context" --project ItaWorkflow.Data --startup-project scripts/migrations \
    --output-dir "Persistence/$2"
  # One fixed id, so that renewing changes only what the model changed.
  local written
  written=$(basename "$(ls "$migrations"/*_"$name".cs)" .cs)
  sed -i "s/$written/$pending/" "$migrations/$written.Designer.cs"
  mv "$migrations/$written.cs" "$migrations/$pending.cs"
  mv "$migrations/$written.Designer.cs" "$migrations/$pending.Designer.cs"
}

renew ItaDbContext Migrations 20261130000080_Reach 20261130000100_Whole
renew SqliteSchema Sqlite/Migrations 20261201000010_Reach 20261201000030_Whole
