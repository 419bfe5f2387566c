using System.Text.Encodings.Web;
using System.Text.Json;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <param name="Type">text or number.</param>
/// <param name="Values">What it may be, with its words; empty: anything.</param>
internal sealed record OfferedVariable(string Name, string Words, string Type, IReadOnlyList<string[]> Values);

/// <summary>What the designer offers to choose from: the organization's positions, and what a memo's conditions may read.</summary>
internal sealed record RouteOffers(
    IReadOnlyList<string> Posts,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Headed,
    IReadOnlyList<OfferedVariable> Variables
)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    public static async Task<RouteOffers> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var known = await RoutePerformers.KnownAsync(db, cancel);
        var divisions = await db
            .Divisions.Where(d => d.IsActive)
            .OrderBy(d => d.SortOrder)
            .Select(d => d.Name)
            .ToListAsync(cancel);
        return new(
            known.Posts,
            known.Titles,
            known.Headed,
            [
                new("amount", "วงเงิน (บาท)", "number", []),
                new("urgency", "ความเร่งด่วน", "text", Words(Enum.GetValues<Urgency>(), u => UrgencyWords(u))),
                new("division", "หน่วยงานของผู้เสนอ", "text", [.. divisions.Select(d => new[] { d, d })]),
                new("kind", "ประเภทเรื่อง", "text", Words(Enum.GetValues<MemoKind>(), k => k.Words())),
                new("verdict", "ความเห็นล่าสุด", "text", [.. RouteVerdicts.All.Select(v => new[] { v.Word, v.Words })]),
                new(RouteCheck.ExtraOpinions, "จำนวนผู้ให้ความเห็นเพิ่ม", "number", []),
            ]
        );
    }

    public static string UrgencyWords(Urgency urgency) => urgency is Urgency.Normal ? "ปกติ" : urgency.Words();

    private static IReadOnlyList<string[]> Words<T>(IEnumerable<T> values, Func<T, string> words)
        where T : struct, Enum =>
        [.. values.Select(v => new[] { JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), words(v) })];
}
