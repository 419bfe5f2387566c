using System.IO.Compression;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Privacy;

public sealed class ExtractPersonTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_person_takes_a_copy_of_what_is_kept_of_them_and_of_nobody_else()
    {
        var memo = await chain.SubmittedAsync(subject: "=1+1 ขออนุมัติ");
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, opinion: "เห็นควรอนุมัติ"));
        var officer = chain.Town.Officer;

        var own = Read((await ExtractAsync(officer.Id, officer.Id)).Zip!);
        Assert.Contains(officer.Name, own["บัญชี.csv"], StringComparison.Ordinal);
        Assert.Contains("หมายเลขเครือข่าย", own["การเข้าสู่ระบบ.csv"], StringComparison.Ordinal);
        Assert.Contains("บัญชีอื่นที่เชื่อม.csv", own.Keys);
        Assert.Contains("เรื่องที่มีข้อมูลส่วนบุคคลซึ่งเปิดดู.csv", own.Keys);
        Assert.Contains("\"'=1+1 ขออนุมัติ\"", own["บันทึกที่จัดทำ.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("เห็นควรอนุมัติ", string.Concat(own.Values), StringComparison.Ordinal);
        Assert.Contains(
            "เห็นควรอนุมัติ",
            Read((await ExtractAsync(chain.Town.Administrator.Id, chain.Town.StrategyHead.Id)).Zip!)["ความเห็นและลายมือชื่อ.csv"],
            StringComparison.Ordinal
        );

        Assert.Equal(AdministrativeAct.NotYours, (await ExtractAsync(officer.Id, chain.Town.Mayor.Id)).Refusal);
        Assert.Equal(2, await chain.Database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.PersonExtracted)));
    }

    private Task<ExtractPersonOutcome> ExtractAsync(int by, int person) =>
        chain.AsAsync<ExtractPersonHandler, ExtractPersonOutcome>((h, _) => h.HandleAsync(new(by, person), default));

    private static Dictionary<string, string> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            texts[entry.FullName] = text.ReadToEnd();
        }

        return texts;
    }
}
