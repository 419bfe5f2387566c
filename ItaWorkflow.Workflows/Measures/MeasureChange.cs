using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What one writing changes, taken before it is done: who comes, who goes, whether the due date moves.</summary>
internal sealed class MeasureChange(Measure measure, bool isNew, DateOnly due, IReadOnlyList<Person> owners, Person by)
{
    private readonly DateOnly _before = measure.DueOn;
    private readonly string _title = measure.Title;
    private readonly List<Person> _stay = [.. owners.Where(o => measure.Ownerships.Exists(was => was.PersonId == o.Id))];
    private readonly List<Person> _come = [.. owners.Where(o => !measure.Ownerships.Exists(was => was.PersonId == o.Id))];
    private readonly List<string> _go =
    [
        .. measure.Ownerships.Where(was => owners.All(o => o.Id != was.PersonId)).Select(was => was.Person!.Name),
    ];

    public Measure Measure => measure;
    public Person By => by;
    private bool IsMoved => !isNew && due != _before;

    public IEnumerable<Reminder> Notices(DateTimeOffset now) =>
        _come
            .SelectMany(owner => MeasureNotices.Assigned(measure, owner, by, now))
            .Concat(IsMoved ? _stay.SelectMany(owner => MeasureNotices.Moved(measure, owner, by, _before, now)) : []);

    public string Words()
    {
        var what = new List<string>();
        if (IsMoved)
            what.Add($"เปลี่ยนกำหนดจาก {ThaiDate.Short(_before)} เป็น {ThaiDate.Short(due)}");
        if (!isNew && !string.Equals(_title, measure.Title, StringComparison.Ordinal))
            what.Add($"ชื่อเดิม “{_title}”");
        if (_come.Count > 0)
            what.Add($"ผู้รับผิดชอบ{(isNew ? "" : "เพิ่ม")}: {string.Join(", ", _come.Select(p => p.Name))}");
        if (_go.Count > 0)
            what.Add($"พ้นความรับผิดชอบ: {string.Join(", ", _go)}");
        var details = what.Count > 0 ? $" ({string.Join("; ", what)})" : "";
        return $"{by.Name} {(isNew ? "ตั้ง" : "แก้ไข")}มาตรการ “{measure.Title}” ครบกำหนด {ThaiDate.Short(measure.DueOn)}{details}";
    }
}
