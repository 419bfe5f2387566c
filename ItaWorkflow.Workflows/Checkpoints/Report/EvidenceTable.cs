using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>What proves the results: files by name and digest, links by what they answered when they were given.</summary>
internal static class EvidenceTable
{
    /// <summary>So much of a digest tells files apart on paper.</summary>
    private const int Short = 16;

    public static IEnumerable<PaperBlock> Of(RoundFacts round)
    {
        var given = round.Entries.Where(e => e.Evidence.Count > 0).ToList();
        if (given.Count == 0)
        {
            yield return new PaperText("ไม่มีหลักฐานแนบมากับรายงาน");
            yield break;
        }

        yield return new PaperTable(
            [new("มาตรการ", 52), new("หลักฐาน"), new("SHA-256 หรือสถานะลิงก์", 44)],
            [.. given.SelectMany(e => e.Evidence.Select((one, i) => new PaperRow([i == 0 ? e.Title : "", one.Name, Proof(one)])))]
        );
    }

    private static string Proof(EntryEvidence evidence) =>
        evidence.Sha256 is { } digest ? digest[..Math.Min(Short, digest.Length)]
        : evidence.LinkWords.Length > 0 ? evidence.LinkWords
        : evidence.Link switch
        {
            LinkState.Found => "เปิดได้",
            LinkState.NotChecked => "ไม่ได้ตรวจ",
            _ => "เปิดไม่ได้",
        };
}
