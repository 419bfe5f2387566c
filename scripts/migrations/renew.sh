#!/usr/bin/env bash
# Writes the one migration that has not been released yet anew from the model. What was released is never touched: an office's data stands on it.
set -euo pipefail
cd "$(dirname "$0")/../.."
migrations=ItaWorkflow.Data/Persistence/Migrations
released=20261130000045_HouseInOrder
pending=20261130000060_MailRoads
name=${pending#*_}
snapshot=$migrations/ItaDbContextModelSnapshot.cs

rm -f "$migrations/$pending.cs" "$migrations/$pending.Designer.cs"
# The snapshot as it was released: the model that the last released migration remembers.
sed -e "/\[Migration(/d" \
    -e "s/partial class ${released#*_}/partial class ItaDbContextModelSnapshot : ModelSnapshot/" \
    -e "s/BuildTargetModel/BuildModel/" \
    -e "/<inheritdoc/d" \
    -e "/^using Microsoft.EntityFrameworkCore.Migrations;/d" \
    "$migrations/$released.Designer.cs" >"$snapshot"
dotnet tool restore >/dev/null
dotnet restore scripts/migrations >/dev/null
dotnet dotnet-ef migrations add "$name" --project ItaWorkflow.Data --startup-project scripts/migrations --output-dir Persistence/Migrations
# One fixed id, so that renewing changes only what the model changed.
cd "$migrations"
written=$(basename "$(ls ./*_"$name".cs)" .cs)
sed -i "s/$written/$pending/" "./$written.Designer.cs"
mv "$written.cs" "$pending.cs"
mv "$written.Designer.cs" "$pending.Designer.cs"
