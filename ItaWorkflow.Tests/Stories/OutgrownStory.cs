using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Commands;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// An office that signed on its file grows out of it: it is backed up, moved to a server by one command, served by two processes, one of
/// which dies. Every signature is valid throughout, and the file is left as it was.
/// </summary>
public sealed class OutgrownStory(Chain chain, PostgresDatabase server)
    : IClassFixture<Chain>,
        IClassFixture<PostgresDatabase>,
        IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outgrown-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_office_moves_to_a_server_with_every_signature_valid()
    {
        Assert.SkipWhen(chain.Database.IsOnPostgres, "It begins on a file.");
        await chain.MoveToPresentAsync();
        var done = await SignedByAllAsync();
        var halfWay = await chain.SubmittedAsync(subject: "ขออนุมัติย้ายระบบ");
        Assert.Null(await chain.DecideAsync(halfWay, chain.Town.StrategyHead));
        Assert.Equal(5, await ValidAsync(chain.Database));

        var backup = Path.Combine(folder, "before.db");
        Assert.Equal((0, ""), await CommandAsync("backup", backup));
        var file = SqliteStore.FileOf(chain.Database.ConnectionString)!;
        SqliteConnection.ClearAllPools();
        var before = await HashAsync(file);
        Assert.Equal((0, ""), await CommandAsync("database", "copy", "--to", server.ConnectionString));
        Assert.Equal(before, await HashAsync(file));
        Assert.Equal(5, await ValidAsync(server));

        // The office's key goes along by hand, as operations.md says: it is in no copy.
        var keys = new OfficeFolder(Path.GetDirectoryName(file)!).Keys;
        var there = new OfficeFolder(server.Folder).Keys;
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        File.Copy(keys, there);
        await using var first = await AppProcess.StartAsync(server);
        await using var second = await AppProcess.StartAsync(server);
        var officer = new OfficerOfTheHour(server);
        await officer.DecideAsync(first, halfWay);
        first.Kill();
        while (await officer.HolderAsync(halfWay) is not null)
            await officer.DecideAsync(second, halfWay);

        Assert.Equal(8, await ValidAsync(server));
        var states = await server.ReadAsync(db => db.Memos.OrderBy(m => m.Id).Select(m => new { m.Id, m.State }).ToListAsync());
        Assert.Equal([(done, MemoState.Approved), (halfWay, MemoState.Approved)], states.Select(m => (m.Id, m.State)));

        // And what stands there is not written over.
        var (code, said) = await CommandAsync("database", "copy", "--to", server.ConnectionString);
        Assert.Equal(3, code);
        Assert.Contains("มีข้อมูลอยู่แล้ว", said, StringComparison.Ordinal);
    }

    private async Task<long> SignedByAllAsync()
    {
        var memo = await chain.SubmittedAsync();
        foreach (var person in new[] { chain.Town.StrategyHead, chain.Town.Clerk, chain.Town.Deputy })
            Assert.Null(await chain.DecideAsync(memo, person));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.Mayor, Verdict.Approve));
        return memo;
    }

    private async Task<(int Code, string Said)> CommandAsync(params string[] args)
    {
        using var errors = new StringWriter();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Default", chain.Database.ConnectionString)])
            .Build();
        var code = await StoreCommands.RunAsync(args, configuration, TextWriter.Null, errors);
        return (code, errors.ToString());
    }

    /// <summary>How many signed files there are, each of which is what its signatures say.</summary>
    private static async Task<int> ValidAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var authorities = (await db.AuthorityKeys.Select(a => a.Certificate).ToListAsync()).ConvertAll(
            X509CertificateLoader.LoadCertificate
        );
        var papers = await db.SignedDocuments.AsNoTracking().ToListAsync();
        Assert.All(
            papers,
            paper => Assert.Equal(VerificationVerdict.Genuine, DocumentVerifier.Verify(paper.Bytes, authorities).Verdict)
        );
        return papers.Count;
    }

    private static async Task<string> HashAsync(string file) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)));
}
