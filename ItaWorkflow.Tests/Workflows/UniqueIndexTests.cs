using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ItaWorkflow.Tests.Workflows;

/// <summary>What may stand in the record only once, and what becomes of whoever writes it second: no clash ends in an exception.</summary>
public sealed class UniqueIndexTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_unique_index_has_its_answer()
    {
        var there = await database.ReadAsync(db => Task.FromResult(Names(db).Order(StringComparer.Ordinal).ToList()));

        Assert.Equal(UniqueIndexes.All.Keys.Order(StringComparer.Ordinal), there);
    }

    [Fact]
    public void Every_answer_names_use_cases_that_exist_and_the_test_that_provokes_it()
    {
        foreach (var (index, answer) in UniqueIndexes.All)
        {
            Assert.All(answer.Writers, writer => Assert.EndsWith("Handler", writer.Name, StringComparison.Ordinal));
            Assert.True(answer.Writers.Count > 0 || answer.Kind is ClashKind.OnConflict || answer.Proof is null, index);
            Assert.True(answer.Kind is not ClashKind.ReadsAgain || answer.Proof is not null, $"{index}: which test provokes it?");
        }
    }

    /// <summary>Indexes, and keys that somebody gives: a number that the database counts clashes with none.</summary>
    private static IEnumerable<string> Names(ItaDbContext db) =>
        db
            .Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(ItaDbContext).Assembly || type.GetIndexes().Any(i => i.IsUnique))
            .SelectMany(type =>
                type.GetIndexes()
                    .Where(index => index.IsUnique)
                    .Select(index => Name(type, index.Properties))
                    .Concat(type.GetKeys().Where(IsGiven).Select(key => Name(type, key.Properties)))
            );

    private static string Name(IReadOnlyEntityType type, IEnumerable<IReadOnlyProperty> columns) =>
        $"{type.ClrType.Name} {string.Join('+', columns.Select(c => c.Name))}";

    private static bool IsGiven(IReadOnlyKey key) =>
        key.Properties.All(p => p.ValueGenerated is ValueGenerated.Never) && !IsParents(key);

    /// <summary>A part of another row, in the same save as that.</summary>
    private static bool IsParents(IReadOnlyKey key) => key.Properties.Count == 1 && key.Properties[0].IsForeignKey();
}
