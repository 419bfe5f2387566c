using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>Addresses given as evidence; each is opened at once, and what it answered is kept.</summary>
public static class EvidenceLinks
{
    public const int Most = 10;
    public static readonly Refusal TooMany = new($"ใส่ได้ไม่เกิน {Most} ลิงก์", nameof(ReportProgress.Links));

    public static Refusal NoAddress(string text) =>
        new($"“{text}” ไม่ใช่ที่อยู่เว็บ โปรดใส่ที่อยู่เต็ม เช่น https://…", nameof(ReportProgress.Links));

    internal static async Task<(IReadOnlyList<(string Link, LinkFinding Finding)> Links, Refusal? Refusal)> LookAsync(
        LinkProbe probe,
        IEnumerable<string> typed,
        CancellationToken cancel
    )
    {
        var links = typed.Select(LinkProbe.Spelled).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (links.Find(l => !LinkProbe.TryRead(l, out _)) is { } wrong)
            return ([], NoAddress(wrong));
        if (links.Count > Most)
            return ([], TooMany);
        var seen = await Task.WhenAll(links.Select(l => probe.LookAsync(new Uri(l), cancel)));
        return ([.. links.Zip(seen)], null);
    }

    internal static Evidence Of(string link, LinkFinding finding, int measureId, int personId, DateTimeOffset now) =>
        new()
        {
            MeasureId = measureId,
            PersonId = personId,
            At = now,
            Name = link,
            Link = finding.State,
            LinkWords = finding.Words,
        };
}
