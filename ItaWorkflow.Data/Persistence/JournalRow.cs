using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>A row of the journal as it stands in the database, whatever somebody made of it.</summary>
/// <param name="At">Text, as the store writes it.</param>
internal sealed record JournalRow(long Id, string Kind, string At, int? PersonId, long? MemoId, int? MeasureId, string Text)
{
    private const string Columns =
        "person_id AS \"PersonId\", memo_id AS \"MemoId\", measure_id AS \"MeasureId\", text AS \"Text\" FROM journal";

    /// <summary>By their ids.</summary>
    public static IAsyncEnumerable<JournalRow> ReadAsync(ItaDbContext db, long above, long upTo)
    {
        var at = db.Database.IsNpgsql() ? "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')" : "CAST(at AS TEXT)";
        var rows =
            $"SELECT id AS \"Id\", kind AS \"Kind\", {at} AS \"At\", {Columns} WHERE id > {{0}} AND id <= {{1}} ORDER BY id";
        return db.Database.SqlQueryRaw<JournalRow>(rows, above, upTo).AsAsyncEnumerable();
    }

    /// <summary>SHA-256 over all of it, the same from either store.</summary>
    public byte[] Hash()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Id);
        writer.Write(Kind);
        writer.Write(Moment());
        writer.Write(PersonId ?? 0);
        writer.Write(MemoId ?? 0);
        writer.Write(MeasureId ?? 0);
        writer.Write(Text);
        writer.Flush();
        return SHA256.HashData(bytes.ToArray());
    }

    private string Moment() =>
        DateTimeOffset.TryParse(
            At,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.ffffff", CultureInfo.InvariantCulture)
            : At;
}
