using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

/// <summary>The secretary of a town at work on the measures of a fiscal year of its own.</summary>
internal sealed class MeasureDesk(Chain chain, int year)
{
    public int Year => year;
    public Town Town => chain.Town;

    public WriteMeasure Draft(string title) =>
        new(
            null,
            0,
            Town.Officer.Id,
            year,
            title,
            "สำรวจ\nขึ้นทะเบียน",
            $"ภายในเดือนมีนาคม {year}",
            [Town.Finance.Id],
            [Town.FinanceOfficer.Id]
        );

    public Task<MeasureWritten> WriteAsync(WriteMeasure command) =>
        chain.AsAsync<WriteMeasureHandler, MeasureWritten>((h, _) => h.HandleAsync(command, default));

    public async Task<int> DraftedAsync(string title, string? due = null)
    {
        var command = Draft(title);
        var written = await WriteAsync(due is null ? command : command with { Due = due });
        Assert.Null(written.Refusal);
        return written.MeasureId;
    }

    public async Task<int> AdoptedAsync(string title, string? due = null)
    {
        var id = await DraftedAsync(title, due);
        await chain.Database.ArrangeAsync(db => db.Measures.Find(id)!.Adopt(chain.Database.Clock.GetUtcNow()));
        return id;
    }

    public Task<MeasuresProposed> ProposeAsync(params int[] measures) => ProposeAsync(false, measures);

    public Task<MeasuresProposed> ProposeAsync(bool isInBody, params int[] measures) =>
        chain.AsAsync<ProposeMeasuresHandler, MeasuresProposed>(
            (h, _) => h.HandleAsync(new(year, Town.Officer.Id, measures, MeasuresShape.ByIndicator, isInBody), default)
        );

    public Task<Refusal?> RenewAsync(long memo, Person? by = null) =>
        chain.AsAsync<RenewMeasuresTableHandler, Refusal?>((h, _) => h.HandleAsync(new(memo, (by ?? Town.Officer).Id), default));

    public async Task DecideAllAsync(long memo, Verdict last)
    {
        Assert.Null(await chain.DecideAsync(memo, Town.StrategyHead));
        Assert.Null(await chain.DecideAsync(memo, Town.Clerk, opinion: "เห็นควรอนุมัติ"));
        Assert.Null(await chain.DecideAsync(memo, Town.Deputy, opinion: "เห็นชอบ"));
        Assert.Null(await chain.DecideAsync(memo, Town.Mayor, last, "ตามเสนอ"));
    }

    public Task<Measure> MeasureAsync(int id) =>
        chain.Database.ReadAsync(db =>
            db.Measures.AsNoTracking().Include(m => m.Occurrences).Include(m => m.Ownerships).SingleAsync(m => m.Id == id)
        );

    public Task<AdoptionState> AdoptionAsync(long memo) =>
        chain.Database.ReadAsync(db => db.MeasureAdoptions.Where(a => a.MemoId == memo).Select(a => a.State).SingleAsync());

    public Task<List<string>> ToldAsync(int measure, Person person) =>
        chain.Database.ReadAsync(async db =>
            (
                await db
                    .Reminders.AsNoTracking()
                    .Where(r => r.SubjectId == measure && r.PersonId == person.Id && r.Channel == Channel.InApp)
                    .Where(r => r.SubjectKind != SubjectKind.Memo)
                    .OrderBy(r => r.Id)
                    .ToListAsync()
            ).ConvertAll(r => r.Rung.Words())
        );
}
