using System.Text.Json;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments;

/// <summary>Published figures of three local governments (Samples/ita-results.json).</summary>
internal sealed record PublishedResult(string Agency, int FiscalYear, string Level, IReadOnlyDictionary<string, decimal> Scores)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static PublishedResult BanTok => Of("ban-tok");
    public static PublishedResult Chaturat => Of("chaturat");
    public static PublishedResult SaiThong => Of("sai-thong");

    public SchemeDefinition Scheme => ShippedSchemes.Of(FiscalYear)!;
    public ScoreCard Card => new([.. Scores.Select(s => new Score(s.Key, s.Value))], Level);
    public Scored Scored => Scoring.Compute(Scheme, Card);

    private static PublishedResult Of(string agency) =>
        JsonSerializer
            .Deserialize<List<PublishedResult>>(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "ita-results.json")),
                Options
            )!
            .Single(r => r.Agency == agency);
}
