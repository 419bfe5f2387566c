using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

/// <summary>What the clock does with signed papers, asked by hand.</summary>
internal static class KeptTown
{
    /// <summary>The authority is asked from now on, and its word counts.</summary>
    public static async Task TakeAsync(this Chain chain, ClockTimestamper stamper)
    {
        await chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Addresses.TimestampUrl, stamper.Address.ToString()))
        );
        await chain.Database.ArrangeAsync(db =>
            db.TrustedStampers.Add(new() { Certificate = stamper.Root, TrustedAt = chain.Database.Clock.GetUtcNow() })
        );
    }

    /// <summary>All but the mayor have signed.</summary>
    public static async Task<long> AlmostSignedAsync(this Chain chain, string subject)
    {
        var id = await chain.SubmittedAsync(subject: subject);
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Deputy));
        return id;
    }

    public static async Task<long> SignedAsync(this Chain chain, string subject)
    {
        var id = await chain.AlmostSignedAsync(subject);
        Assert.Null(await chain.DecideAsync(id, chain.Town.Mayor, Verdict.Approve));
        return id;
    }

    public static Task<int> SealAsync(this Chain chain) =>
        chain.AsAsync<SealPapersHandler, int>((h, _) => h.HandleAsync(default));

    public static Task<int> ArchiveAsync(this Chain chain) =>
        chain.AsAsync<ArchivePapersHandler, int>((h, _) => h.HandleAsync(default));

    public static Task<DocumentCheck> CheckAsync(this Chain chain, byte[] pdf) =>
        chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(pdf), default));

    public static async Task<Verification> VerifyAsync(this Chain chain, byte[] pdf) =>
        (await chain.CheckAsync(pdf)).Verification;
}
