using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What one writing changes, taken before it is done: who comes, who goes, whether the due date moves.</summary>
internal sealed class MeasureChange(Measure measure, SeatedContent content, Person by, string reason, bool isNew)
{
    private readonly Data.Calendar.DuePeriod _due = measure.Due;
    private readonly string _before = measure.DueWords;
    private readonly string _title = measure.Title;
    private readonly List<Person> _stay = [.. content.Owners.Where(o => measure.Ownerships.Exists(m => m.PersonId == o.Id))];
    private readonly List<Person> _come = [.. content.Owners.Where(o => !measure.Ownerships.Exists(m => m.PersonId == o.Id))];
    private readonly List<string> _go =
    [
        .. measure.Ownerships.Where(was => content.Owners.All(o => o.Id != was.PersonId)).Select(was => was.Person!.Name),
    ];

    private bool IsDraft => measure.State is MeasureState.Draft;
    private bool IsMoved => !isNew && content.Text.Due != _due;

    /// <summary>Of an adopted measure; after it was written.</summary>
    public IEnumerable<Reminder> Notices(DateTimeOffset now) =>
        _come
            .SelectMany(owner => MeasureNotices.Assigned(measure, owner, by, now))
            .Concat(
                _stay.SelectMany(owner =>
                    IsMoved
                        ? MeasureNotices.Moved(measure, owner, by, _before, now)
                        : MeasureNotices.Corrected(measure, owner, by, reason, now)
                )
            );

    public void Record(ItaDbContext db, DateTimeOffset now) =>
        db.Journal.Write(IsDraft ? JournalKind.MeasureDrafted : JournalKind.MeasureChanged, now, by, Words(), measure: measure);

    /// <summary>What was done: the rest of the sentence that begins with the writer's name.</summary>
    public string Words()
    {
        var what = new List<string>();
        if (reason.Length > 0)
            what.Add($"เหตุผล: {reason}");
        if (IsMoved)
            what.Add($"เปลี่ยนกำหนดจาก {_before} เป็น {measure.DueWords}");
        if (!isNew && !string.Equals(_title, measure.Title, StringComparison.Ordinal))
            what.Add($"ชื่อเดิม “{_title}”");
        if (_come.Count > 0)
            what.Add($"ผู้รับผิดชอบ{(isNew ? "" : "เพิ่ม")}: {string.Join(", ", _come.Select(p => p.Name))}");
        if (_go.Count > 0)
            what.Add($"พ้นความรับผิดชอบ: {string.Join(", ", _go)}");
        var details = what.Count > 0 ? $" ({string.Join("; ", what)})" : "";
        var did =
            isNew ? "ร่าง"
            : IsDraft ? "แก้ไขร่าง"
            : "แก้ไข";
        return $"{did}มาตรการ “{measure.Title}” กำหนด {measure.DueWords}{details}";
    }
}
