using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>The office sets how its own tables stand on paper.</summary>
/// <param name="Form">null: back to the form as shipped.</param>
/// <param name="IsOfResults">Of a round's results; false: of the table of measures.</param>
public sealed record ChangeForms(int ById, bool IsOfResults, TableForm? Form);

public sealed class ChangeFormsHandler(ItaDbContext db, TimeProvider clock)
{
    public const int MostColumns = 10;
    public const int LongestHead = 100;
    public const int LongestText = 2000;

    public static readonly Refusal NoColumn = new("โปรดเลือกคอลัมน์อย่างน้อยสองคอลัมน์", nameof(TableForm.Columns));
    public static readonly Refusal TooMany = new(
        $"กระดาษรับได้ไม่เกิน {MostColumns} คอลัมน์ โปรดเอาบางคอลัมน์ออก",
        nameof(TableForm.Columns)
    );
    public static readonly Refusal NoSubject = new(
        "โปรดเลือกคอลัมน์ที่บอกว่าทำอะไร คือ ประเด็น มาตรการ หรือแนวทาง อย่างน้อยหนึ่งคอลัมน์",
        nameof(TableForm.Columns)
    );
    public static readonly Refusal NoHead = new("โปรดพิมพ์หัวคอลัมน์ของทุกคอลัมน์ที่เลือก", nameof(TableForm.Columns));
    public static readonly Refusal TooLong = new($"ข้อความยาวเกินไป ไม่เกิน {LongestText} ตัวอักษร", nameof(TableForm.Title));

    public Task<Refusal?> HandleAsync(ChangeForms command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => ChangeAsync(command, cancel));

    private async Task<Refusal?> ChangeAsync(ChangeForms command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.ById, cancel);
        if (by is not { KeepsItaYear: true })
            return MeasureRefusals.NotYours;
        if (command.Form is { } form && WhyNot(form) is { } refusal)
            return refusal;
        var office = await db.Organization.SingleAsync(cancel);
        var forms = office.Forms ?? new(null, null);
        office.Forms = command.IsOfResults ? forms with { Results = command.Form } : forms with { Measures = command.Form };
        var what = command.IsOfResults ? "ตารางผลการดำเนินงาน" : "ตารางมาตรการ";
        db.Journal.Write(
            JournalKind.OrganizationChanged,
            clock.GetUtcNow(),
            by,
            command.Form is { } set
                ? $"ตั้งแบบ{what}ของหน่วยงาน: {string.Join(" | ", set.Columns.Select(c => c.Head))}"
                : $"กลับไปใช้แบบ{what}ที่มากับระบบ"
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Why a form cannot be printed; null: it can.</summary>
    public static Refusal? WhyNot(TableForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Columns.Count < 2 ? NoColumn
            : form.Columns.Sum(c => c.Kind is FormColumnKind.States ? 3 : 1) > MostColumns ? TooMany
            : !(form.Has(FormColumnKind.Issue) || form.Has(FormColumnKind.Measure) || form.Has(FormColumnKind.Steps)) ? NoSubject
            : form.Columns.Any(c => c.Head.Length is 0 or > LongestHead) ? NoHead
            : form.Title.Length > LongestText
            || form.Before.Length > LongestText
            || form.Introductions.Any(i => i.Text.Length > LongestText)
                ? TooLong
            : null;
    }
}
