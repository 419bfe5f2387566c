using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Workflows.Demonstration;

/// <summary>Two years of a municipality that does not exist: every figure is invented, and the later total is misprinted on purpose.</summary>
internal static class DemonstrationResults
{
    private static readonly string[] Lost = ["o12", "o21", "o30", "o35", "o40", "o43"];

    public static IReadOnlyList<(int Year, ScoreCard Card)> All => [(2565, Earlier()), (2566, Later())];

    public static AssessmentScheme Scheme(int year, DateTimeOffset now) =>
        new()
        {
            FiscalYear = year,
            Version = 1,
            Definition = ShippedSchemes.Of(year)!,
            Note = SchemeShelf.Shipped,
            CreatedAt = now,
        };

    private static ScoreCard Earlier()
    {
        decimal[] indicators = [92.10m, 90.45m, 88.30m, 86.75m, 87.92m, 89.64m, 86.20m, 84.15m, 85.00m, 62.50m];
        return new([.. indicators.Select((score, i) => new Score($"{i + 1}", score)), new("total", 82.23m)], "B");
    }

    private static ScoreCard Later()
    {
        decimal[] inside = [94.20m, 91.85m, 90.40m, 88.95m, 89.60m];
        (string Code, decimal First, decimal Second)[] outside =
        [
            ("6", 91.20m, 88.40m),
            ("7", 86.10m, 82.30m),
            ("8", 88.00m, 84.60m),
        ];
        var items = ShippedSchemes.Of(2566)!.Items.Where(i => i.Code[0] == 'o');
        return new(
            [
                .. inside.Select((score, i) => new Score($"{i + 1}", score)),
                .. outside.SelectMany(o => new Score[] { new($"{o.Code}/EIT1", o.First), new($"{o.Code}/EIT2", o.Second) }),
                new("e7", 80.10m),
                new("e9", 86.35m),
                new("e10", 82.40m),
                .. items.Select(i => new Score(i.Code, Lost.Contains(i.Code, StringComparer.Ordinal) ? 0 : 100)),
                new("IIT", 91.00m),
                new("EIT", 86.77m),
                new("OIT", 80.63m),
                new("total", 85.85m),
            ],
            "ผ่าน"
        );
    }
}
