using System.Text.Json;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Security;

/// <summary>Somebody gave the right password and is asked for a code: not in yet.</summary>
/// <param name="Stamp">The account's: a password that was changed meanwhile is not the right one.</param>
/// <param name="To">Where they were going.</param>
internal sealed record CodeWait(int AccountId, string Stamp, string? To)
{
    private const string Cookie = "ita-code";

    public static void Begin(HttpContext http, Account account, string? to) =>
        SealedCookie.Seal(http, Cookie, JsonSerializer.Serialize(new CodeWait(account.Id, account.SecurityStamp ?? "", to)));

    /// <returns>null: nobody waits, or too long.</returns>
    public static CodeWait? Of(HttpContext http) =>
        SealedCookie.Open(http, Cookie) is { } text ? JsonSerializer.Deserialize<CodeWait>(text) : null;

    public static void End(HttpContext http) => SealedCookie.Forget(http, Cookie);

    /// <returns>null: they may not come in any more.</returns>
    public Task<Account?> AccountAsync(ItaDbContext db, CancellationToken cancel) =>
        db
            .Users.AsNoTracking()
            .Include(a => a.Person)
            .SingleOrDefaultAsync(a => a.Id == AccountId && a.SecurityStamp == Stamp && a.Person!.IsActive, cancel);
}
