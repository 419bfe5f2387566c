using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>When a year's items are due in the office, and when the assessment begins; from then on everybody is reminded by it.</summary>
public sealed record SetDisclosureYear(int ById, int FiscalYear, DateOnly? OpensOn, DateOnly? DueOn);

public sealed class SetDisclosureYearHandler(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(SetDisclosureYear command, CancellationToken cancel)
    {
        if (command.DueOn > command.OpensOn)
            return DisclosureRefusals.DueAfterOpening;
        var asked = await items.ReadAsync(command.FiscalYear, cancel);
        if (asked.Count == 0)
            return DisclosureRefusals.NoItems;
        return await db.InTurnAsync(command.ById, clock, act => SetAsync(command, asked, act, cancel), cancel);
    }

    private async Task<Refusal?> SetAsync(
        SetDisclosureYear command,
        IReadOnlyList<AskedItem> asked,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (!act.By.KeepsItaYear)
            return DisclosureRefusals.OnlyKeepers;
        var year = await db.DisclosureYears.SingleOrDefaultAsync(y => y.FiscalYear == command.FiscalYear, cancel);
        if (year is null)
            db.DisclosureYears.Add(year = new() { FiscalYear = command.FiscalYear });
        year.Set(command.OpensOn, command.DueOn, act.At);
        // What nobody wrote of yet is due all the same.
        var written = await db
            .DisclosureItems.Where(i => i.FiscalYear == command.FiscalYear)
            .Select(i => i.Code)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        foreach (var item in asked.Where(item => !written.Contains(item.Code)))
            db.DisclosureItems.Add(
                new()
                {
                    FiscalYear = command.FiscalYear,
                    Code = item.Code,
                    CreatedAt = act.At,
                }
            );
        act.Record(JournalKind.DisclosureChanged, $"ตั้งกำหนดการเปิดเผยปีงบประมาณ {command.FiscalYear}{Words(command)}");
        return null;
    }

    private static string Words(SetDisclosureYear command) =>
        (command.DueOn is { } due ? $" ครบกำหนด {ThaiDate.Short(due)}" : " ไม่กำหนดวัน")
        + (command.OpensOn is { } opens ? $" เริ่มประเมิน {ThaiDate.Short(opens)}" : "");
}
