using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>สร้างมาตรการจากข้อค้นพบ: a draft of the year after for each chosen finding that no measure answers yet.</summary>
/// <param name="Year">Of the result, Buddhist Era.</param>
/// <param name="Codes">Of indicators and items.</param>
public sealed record DraftFromFindings(int Year, IReadOnlyCollection<string> Codes, int PersonId);

/// <param name="Count">How many drafts were made.</param>
public sealed record FindingsDrafted(int Count, Refusal? Refusal);

public sealed class DraftFromFindingsHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoResult = new("ยังไม่ได้บันทึกผลประเมินของปีนี้");
    public static readonly Refusal NoneLeft = new("โปรดเลือกข้อค้นพบที่ยังไม่มีมาตรการ");

    public async Task<FindingsDrafted> HandleAsync(DraftFromFindings command, CancellationToken cancel)
    {
        var writer = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (writer is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        if (await YearFindings.FindAsync(db, command.Year, cancel) is not { } found)
            return new(0, NoResult);
        var chosen = await ChosenAsync(found, command, cancel);
        if (chosen.Count == 0)
            return new(0, NoneLeft);
        foreach (var finding in chosen)
            Draft(found, finding, command.Year, writer);
        await db.SaveChangesAsync(cancel);
        return new(chosen.Count, null);
    }

    private async Task<List<Finding>> ChosenAsync(YearFindings found, DraftFromFindings command, CancellationToken cancel)
    {
        var answered = await db
            .Measures.Where(m => m.Finding!.StartsWith($"{command.Year}:") && m.State != MeasureState.Withdrawn)
            .Select(m => m.Finding!)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        return
        [
            .. found.Findings.Where(f =>
                command.Codes.Contains(f.Code, StringComparer.Ordinal) && !answered.Contains(Reference(command.Year, f.Code))
            ),
        ];
    }

    private void Draft(YearFindings found, Finding finding, int year, Person writer)
    {
        var now = clock.GetUtcNow();
        var content = FindingDraft.Of(found, finding, ThaiDate.DayOf(now));
        var measure = MeasureSeats.Draft(year + 1, content, now, Reference(year, finding.Code));
        measure.Rewrite(content, now);
        db.Measures.Add(measure);
        var what = $"ร่างมาตรการ “{measure.Title}” จากข้อค้นพบ {finding.Code} ปี {year}";
        db.Journal.Write(JournalKind.MeasureDrafted, now, writer, what, measure: measure);
    }

    private static string Reference(int year, string code) => string.Create(CultureInfo.InvariantCulture, $"{year}:{code}");
}
