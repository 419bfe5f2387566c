using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ItaWorkflow.Migrations;

internal static class Program
{
    private static void Main() => Console.WriteLine("Design-time host: see scripts/migrations/renew.sh");
}

internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<ItaDbContext>
{
    public ItaDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql("Host=/nowhere").Options);
}
