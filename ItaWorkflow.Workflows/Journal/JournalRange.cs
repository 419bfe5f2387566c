using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>What the rows between two ids come to.</summary>
/// <param name="Hash">Over the hash before, and each row's.</param>
/// <param name="Marks">As <see cref="JournalLink.Marks"/>.</param>
internal sealed record JournalRange(int Rows, byte[] Hash, byte[] Marks)
{
    public const int MarkLength = 16;

    /// <summary>Stands before the first link.</summary>
    public static readonly byte[] Nothing = new byte[32];

    public static async Task<JournalRange> ReadAsync(
        ItaDbContext db,
        long above,
        long upTo,
        byte[] before,
        CancellationToken cancel
    )
    {
        using var chain = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var marks = new MemoryStream();
        var (rows, mark) = (0, new byte[MarkLength]);
        chain.AppendData(before);
        await foreach (var row in JournalRow.ReadAsync(db, above, upTo).WithCancellation(cancel))
        {
            var hash = row.Hash();
            chain.AppendData(hash);
            BinaryPrimitives.WriteInt64BigEndian(mark, row.Id);
            hash.AsSpan(0, 8).CopyTo(mark.AsSpan(8));
            marks.Write(mark);
            rows++;
        }

        return new(rows, chain.GetHashAndReset(), marks.ToArray());
    }

    /// <summary>What the office's seal is set on.</summary>
    public static byte[] Statement(int number, long above, long upTo, int rows, byte[] hash, byte[] before, DateTimeOffset at) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ItaWorkflow journal 1\n{number}\n{above}\n{upTo}\n{rows}\n{Convert.ToHexStringLower(hash)}\n{Convert.ToHexStringLower(before)}\n{at.UtcDateTime:yyyy\\-MM\\-dd HH\\:mm\\:ss.ffffff}\n"
            )
        );

    /// <summary>The first row that is not as it was, in words.</summary>
    /// <param name="was">The marks of what was sealed.</param>
    public string FirstDifference(byte[] was)
    {
        for (var at = 0; ; at += MarkLength)
        {
            var (then, now) = (MarkAt(was, at), MarkAt(Marks, at));
            if (then is null && now is null)
                return "ค่าสรุปของช่วงไม่ตรงกับรายการ";
            if (then is null || now?.Id < then.Value.Id)
                return Invariant($"รายการลำดับ {now!.Value.Id} ถูกแทรกเข้ามาภายหลัง");
            if (now is null || then.Value.Id < now.Value.Id)
                return Invariant($"รายการลำดับ {then.Value.Id} หายไป");
            if (then != now)
                return Invariant($"รายการลำดับ {now.Value.Id} ถูกแก้ไข");
        }
    }

    private static (long Id, ulong Begin)? MarkAt(byte[] marks, int at) =>
        at + MarkLength <= marks.Length
            ? (BinaryPrimitives.ReadInt64BigEndian(marks.AsSpan(at)), BinaryPrimitives.ReadUInt64BigEndian(marks.AsSpan(at + 8)))
            : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
