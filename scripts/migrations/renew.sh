#!/usr/bin/env bash
# Writes the Initial migration anew from the model. Only before the first release: afterwards every change is a migration of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
migrations=ItaWorkflow.Data/Persistence/Migrations
rm -f "$migrations"/*_Initial.cs "$migrations"/*_Initial.Designer.cs "$migrations"/ItaDbContextModelSnapshot.cs
dotnet tool restore >/dev/null
dotnet restore scripts/migrations >/dev/null
dotnet dotnet-ef migrations add Initial --project ItaWorkflow.Data --startup-project scripts/migrations --output-dir Persistence/Migrations
# One fixed id, so that renewing changes only what the model changed.
cd "$migrations"
old=$(basename "$(ls ./*_Initial.cs)" .cs)
sed -i "s/$old/20261120000000_Initial/" ./*_Initial.Designer.cs
mv "$old.cs" 20261120000000_Initial.cs
mv "$old.Designer.cs" 20261120000000_Initial.Designer.cs
