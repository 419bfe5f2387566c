using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>The one model, in the words of SQLite.</summary>
internal static class SqliteModel
{
    public static void Apply(ModelBuilder builder)
    {
        var owners = builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());
        var records = builder
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetComplexProperties())
            .SelectMany(record => record.ComplexType.GetProperties());
        foreach (var property in owners.Concat(records))
        {
            // A name that SQLite does not know would make numbers of texts that look like some.
            if (property.GetColumnType() == "jsonb")
                property.SetColumnType("TEXT");
            // PostgreSQL's words for a list; here a list is JSON.
            if (property.GetDefaultValueSql() is ['\'', '{', .. var items, '}', '\''])
                property.SetDefaultValueSql($"'[{items}]'");
        }
    }
}
