using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>A code that proves, sent from a LINE account, that the account is this person's.</summary>
public sealed record IssueLineCode(int PersonId);

/// <param name="Code">To be shown once.</param>
public sealed record IssueLineCodeOutcome(string? Code, Refusal? Refusal);

public sealed class IssueLineCodeHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoLine = new("หน่วยงานยังไม่ได้เปิดใช้ LINE");
    public static readonly Refusal IsLinked = new("บัญชีของท่านเชื่อมกับ LINE แล้ว");
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    // Without 0, O, 1, I and L, so that it can be read from a screen and typed.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public async Task<IssueLineCodeOutcome> HandleAsync(IssueLineCode command, CancellationToken cancel)
    {
        if (!(await db.Organization.Select(o => o.Line).SingleAsync(cancel)).CanPush)
            return new(null, NoLine);
        if (await db.Persons.AnyAsync(p => p.Id == command.PersonId && p.LineUserId != "", cancel))
            return new(null, IsLinked);

        var code = $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
        var (hash, expires) = (HashOf(code), clock.GetUtcNow() + Life);
        // The one before is worth nothing any more.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO line_link_codes (person_id, code_hash, expires_at) VALUES ({command.PersonId}, {hash}, {expires})
            ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """,
            cancel
        );
        return new(code, null);
    }

    internal static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant()));
}
