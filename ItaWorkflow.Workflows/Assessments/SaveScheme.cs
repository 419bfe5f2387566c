using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Writes the next version of a year's scheme. Results stay on the version they were recorded by until they are recorded again.</summary>
/// <param name="Version">The version that the page showed; 0: the shipped one or none.</param>
/// <param name="Note">Why.</param>
public sealed record SaveScheme(int Version, SchemeDefinition Definition, string Note, int PersonId);

public sealed class SaveSchemeHandler(ItaDbContext db, SchemeShelf shelf, TimeProvider clock)
{
    public static readonly Refusal NoNote = new("โปรดบอกว่าแก้อะไร หรืออ้างคู่มือใด", nameof(SaveScheme.Note));
    public static readonly Refusal HasMoved = new(
        "มีผู้แก้เกณฑ์ของปีนี้ไปก่อนแล้ว สิ่งที่ท่านกรอกยังอยู่ โปรดเปิดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง"
    );

    /// <returns>Empty when saved.</returns>
    public async Task<IReadOnlyList<Refusal>> HandleAsync(SaveScheme command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (person is not { KeepsItaYear: true })
            return [RecordAssessmentHandler.NotYours];
        if (SchemeCheck.Problems(command.Definition) is { Count: > 0 } problems)
            return [.. problems.Select(p => new Refusal(p))];
        if (string.IsNullOrWhiteSpace(command.Note))
            return [NoNote];
        var now = clock.GetUtcNow();
        var newest = await shelf.NewestAsync(command.Definition.FiscalYear, cancel);
        if ((newest?.Version ?? 0) != command.Version)
            return [HasMoved];

        var saved = shelf.Add(command.Definition, command.Version + 1, command.Note.Trim(), now);
        var what = $"บันทึกเกณฑ์ปีงบประมาณ {saved.FiscalYear} ฉบับที่ {saved.Version}: {saved.Note}";
        db.Journal.Write(JournalKind.SchemeChanged, now, person, what);
        return await db.TrySaveAsync(cancel) ? [] : [HasMoved];
    }
}
