using System.Runtime.CompilerServices;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>A town whose secretary records results.</summary>
internal static class ResultOffice
{
    private static readonly ConditionalWeakTable<TestDatabase, Town> Towns = [];

    public static async Task<Town> TownAsync(TestDatabase database)
    {
        if (!Towns.TryGetValue(database, out var town))
            Towns.Add(database, town = await Town.FoundAsync(database));
        return town;
    }

    public static ScoreEntry Typed(ScoreCard card) =>
        new(
            card.Scores.ToDictionary(s => s.Code, s => (string?)ScoreWords.Two(s.Value)),
            card.Scores.ToDictionary(s => s.Code, s => s.Other is { } other ? ScoreWords.Two(other) : null),
            card.Level
        );

    public static async Task RecordAsync(TestDatabase database, int year, ScoreCard card)
    {
        var town = await TownAsync(database);
        Assert.Empty(
            await database.AskAsync<RecordAssessmentHandler, IReadOnlyList<Refusal>>(handler =>
                handler.HandleAsync(new(year, 0, town.Officer.Id, Typed(card)), CancellationToken.None)
            )
        );
    }
}
