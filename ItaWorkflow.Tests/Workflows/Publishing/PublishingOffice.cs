using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

/// <summary>The town with memos that are approved, to be published.</summary>
public sealed class PublishingOffice(TestCluster cluster) : Chain(cluster)
{
    public const int Year = 2570;
    public const string Address = "https://ita.example.go.th";
    public const string Phone = "044-123-4567";

    private static int attached;

    /// <summary>With a phone number in its text and one attachment.</summary>
    public async Task<long> SubmittedWithFileAsync(string subject = "รายงานผลการใช้ผลการประเมิน ITA")
    {
        var content = Content(subject);
        var id = await DraftAsync(
            content: content with
            {
                Parts = [.. content.Parts.Take(3), new(content.Parts[3].Heading, $"<p>สอบถามได้ที่ {Phone}</p>")],
            }
        );
        await AttachAsync(id);
        Assert.Null(await SubmitAsync(id));
        return id;
    }

    public async Task<long> ApprovedAsync(string subject = "รายงานผลการใช้ผลการประเมิน ITA")
    {
        var id = await SubmittedWithFileAsync(subject);
        await ApproveAsync(id);
        return id;
    }

    public async Task ApproveAsync(long id)
    {
        foreach (var officer in new[] { Town.StrategyHead, Town.Clerk, Town.Deputy, Town.Mayor })
            Assert.Null(
                await DecideAsync(
                    id,
                    officer,
                    officer == Town.Mayor
                        ? ItaWorkflow.Data.Approvals.Verdict.Approve
                        : ItaWorkflow.Data.Approvals.Verdict.Endorse,
                    officer == Town.Mayor ? $"อนุมัติ ติดต่อ {Phone}" : ""
                )
            );
        Assert.Equal(MemoState.Approved, (await MemoAsync(id)).State);
    }

    public Task<Refusal?> PublishAsync(long id, Person? by = null, string item = "o25", ShownPapers? shown = null) =>
        AsAsync<PublishMemoHandler, Refusal?>(
            (h, _) =>
                h.HandleAsync(new((by ?? Town.Officer).Id, id, Year, item, "รายงาน", shown ?? new(true, false, [])), default)
        );

    public Task<int> SetAsync(bool needsReview) =>
        Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Addresses.PublicAddress, Address).SetProperty(o => o.Public.NeedsReview, needsReview)
            )
        );

    private Task AttachAsync(long id)
    {
        var bytes = Encoding.UTF8.GetBytes($"ตาราง {Interlocked.Increment(ref attached)}");
        return Database.ArrangeAsync(db =>
            db.Attachments.Add(
                new()
                {
                    MemoId = id,
                    FileName = "ตาราง.txt",
                    ContentType = "text/plain",
                    Size = bytes.Length,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    AddedById = Town.Officer.Id,
                    AddedAt = Database.Clock.GetUtcNow(),
                    Bytes = new() { Content = bytes },
                }
            )
        );
    }
}
