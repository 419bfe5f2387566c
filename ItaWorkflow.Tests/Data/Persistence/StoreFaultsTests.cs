using ItaWorkflow.Data.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence;

/// <summary>What a file's own failures mean; PostgreSQL's are tried where the disk is full and the server away.</summary>
public sealed class StoreFaultsTests
{
    [Theory]
    [InlineData(13, true, false, false)]
    [InlineData(8, true, false, false)]
    [InlineData(5, false, true, false)]
    [InlineData(6, false, true, false)]
    [InlineData(10, false, true, false)]
    [InlineData(14, false, true, false)]
    [InlineData(11, false, false, true)]
    [InlineData(26, false, false, true)]
    [InlineData(1, false, false, false)]
    public void A_file_that_is_full_away_or_damaged_is_told_apart(int code, bool full, bool away, bool damaged)
    {
        var failure = new SqliteException("could not", code);

        Assert.Equal((full, away, damaged), (failure.IsFull(), failure.IsAway(), failure.IsDamaged()));
    }

    [Theory]
    [InlineData(2067, true)]
    [InlineData(1555, true)]
    [InlineData(787, false)]
    public void What_stands_only_once_is_named_by_its_table(int extended, bool clashes)
    {
        var failure = new DbUpdateException(
            "save",
            new SqliteException(
                "SQLite Error 19: 'UNIQUE constraint failed: memos.number_year, memos.number_text'.",
                19,
                extended
            )
        );

        Assert.Equal(
            (clashes, clashes, false),
            (failure.IsUniqueClash(), failure.IsUniqueClash("memos"), failure.IsUniqueClash("persons"))
        );
    }
}
