using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ItaWorkflow.Migrations;

internal static class Program
{
    private static void Main() => Console.WriteLine("Design-time host: see scripts/migrations/renew.sh");
}

internal sealed class OfPostgres : IDesignTimeDbContextFactory<ItaDbContext>
{
    public ItaDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql("Host=/nowhere").Options);
}

internal sealed class OfSqlite : IDesignTimeDbContextFactory<SqliteSchema>
{
    public SqliteSchema CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSchema>().UseSqlite("Data Source=:memory:").Options);
}
