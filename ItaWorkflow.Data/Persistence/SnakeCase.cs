using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>PostgreSQL folds unquoted names to lower case: number_year reads without quotes in a hand-written query.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table && !entity.IsOwned())
                entity.SetTableName(Of(table));
            foreach (var property in entity.GetProperties())
                if (!entity.IsOwned())
                    property.SetColumnName(Of(property.GetColumnName()));
            foreach (var record in entity.GetComplexProperties())
            foreach (var property in record.ComplexType.GetProperties())
                if (string.Equals(property.GetColumnName(), property.Name, StringComparison.Ordinal))
                    property.SetColumnName(Of($"{record.Name}_{property.Name}"));
            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName(Of(foreign.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
