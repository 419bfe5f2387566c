using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class SaveSchemeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_version_leaves_recorded_results_on_theirs()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2564, new([new("1", 90)]));
        var stricter = ShippedSchemes.Of(2564)! with { PassMark = 90 };

        Assert.Empty(await SaveAsync(new(1, stricter, "ตามคู่มือฉบับแก้ไข", town.Officer.Id)));

        Assert.Equal(90, (await database.AskAsync<SchemeShelf, SchemeDefinition?>(s => s.FindAsync(2564, default)))!.PassMark);
        Assert.Equal(
            85,
            (await database.ReadAsync(db => db.AssessmentResults.Include(r => r.Scheme).SingleAsync()))
                .Scheme!
                .Definition
                .PassMark
        );
        Assert.Equal([SaveSchemeHandler.HasMoved], await SaveAsync(new(1, stricter, "อีกครั้ง", town.Officer.Id)));
    }

    [Fact]
    public async Task What_does_not_hold_together_is_not_saved()
    {
        var town = await ResultOffice.TownAsync(database);
        var scheme = ShippedSchemes.Of(2570)!;

        Assert.Equal(
            "เครื่องมือ OIT ไม่มีตัวชี้วัด",
            Assert
                .Single(
                    await SaveAsync(
                        new(0, scheme with { Indicators = [.. scheme.Indicators.Take(8)], Items = [] }, "ก", town.Officer.Id)
                    )
                )
                .Text
        );
        Assert.Equal([SaveSchemeHandler.NoNote], await SaveAsync(new(0, scheme, " ", town.Officer.Id)));
        Assert.Equal([RecordAssessmentHandler.NotYours], await SaveAsync(new(0, scheme, "ก", town.Mayor.Id)));
    }

    private Task<IReadOnlyList<Refusal>> SaveAsync(SaveScheme command) =>
        database.AskAsync<SaveSchemeHandler, IReadOnlyList<Refusal>>(handler =>
            handler.HandleAsync(command, CancellationToken.None)
        );
}
