using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.PaperOrders;

namespace ItaWorkflow.Data.Measures;

/// <summary>มาตรการ of one fiscal year. A draft is the secretary's own; by the head's order it is adopted, and its owners know it.</summary>
public sealed class Measure
{
    private string _title = "";
    private DateOnly _dueOn;
    private ProgressStatus _status;
    private MeasureState _state;

    public int Id { get; private set; }

    /// <summary>Fiscal year, Buddhist Era.</summary>
    public required int FiscalYear { get; init; }

    public MeasureState State
    {
        get => _state;
        init => _state = value;
    }

    public required string Title
    {
        get => _title;
        init => _title = value;
    }

    /// <summary>The finding that it answers, as year and code (2566:o13); null: none.</summary>
    public string? Finding { get; init; }

    public MeasureKind Kind { get; private set; }

    /// <summary>ประเด็น: what it answers, in words; empty: the title says it.</summary>
    public string Issue { get; private set; } = "";

    /// <summary>Code of the indicator in the scheme of <see cref="ResultYear"/>; empty: none.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>What will be done, in plain text, a step a line.</summary>
    public string Steps { get; set; } = "";

    /// <summary>How it is followed up and reported, a line each.</summary>
    public string FollowUp { get; private set; } = "";

    /// <summary>Baht; null: no sum is named.</summary>
    public decimal? Budget { get; private set; }

    public string BudgetNote { get; private set; } = "";

    /// <summary>The last day, whatever the form.</summary>
    public required DateOnly DueOn
    {
        get => _dueOn;
        init => _dueOn = value;
    }

    public DueForm DueForm { get; private set; }

    /// <summary>First day of what lasts or repeats.</summary>
    public DateOnly? DueFrom { get; private set; }

    /// <summary>Of a monthly one: the day it is due; 0: the month's last.</summary>
    public int DueDay { get; private set; }

    /// <summary>As it was typed and is printed; empty: never typed.</summary>
    public string DueText { get; private set; } = "";

    /// <summary>When the due date was last changed: its rungs before that were never owed.</summary>
    public DateTimeOffset? DueSince { get; private set; }

    /// <summary>By the head's order; null: a draft, or of a release that knew no drafts.</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    /// <summary>Adopted when its year was over, to be kept: nobody is reminded of it, and it is never late.</summary>
    public bool EnteredAfterwards { get; private set; }

    /// <summary>The paper on which it was adopted; null: none.</summary>
    public int? PaperOrderId { get; private set; }

    public PaperOrder? PaperOrder { get; private set; }

    /// <summary>The memo that circulates with it, and holds it as it is; null: none.</summary>
    public long? ProposedInId { get; private set; }

    /// <summary>When a measure once completed was taken up again.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public ProgressStatus Status
    {
        get => _status;
        init => _status = value;
    }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Raised by every change; compared as EF's original value.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>ทุกกอง: the divisions are those there were when it was written.</summary>
    public bool IsForAllDivisions { get; private set; }

    /// <summary>As the paper says it, a line each: a position, ผู้บริหาร; empty: the divisions by name.</summary>
    public string ResponsibleText { get; private set; } = "";

    public string Remark { get; private set; } = "";

    /// <summary>What was done, as a paper said it before anybody reported here.</summary>
    public string PaperResult { get; private set; } = "";

    /// <summary>Of one that nobody has placed: behind those that somebody has.</summary>
    public const int Unplaced = int.MaxValue;

    /// <summary>Its place among the year's measures as set by hand; those of one place stand as they were written.</summary>
    public int SortOrder { get; set; } = Unplaced;

    /// <summary>Responsible divisions.</summary>
    public List<Division> Divisions { get; } = [];

    /// <summary>Owner persons, who are reminded.</summary>
    public List<Person> Owners { get; } = [];

    public List<MeasureOwner> Ownerships { get; } = [];

    /// <summary>Of one that repeats, from its adoption on.</summary>
    public List<MeasureOccurrence> Occurrences { get; } = [];

    public List<ProgressReport> Reports { get; } = [];
    public List<InformationRequest> Requests { get; } = [];
    public required DateTimeOffset CreatedAt { get; init; }

    public DuePeriod Due => new(DueForm, DueFrom, DueOn, DueDay);

    /// <summary>Who is responsible, as papers and pages say it.</summary>
    public const string Everybody = "ทุกกอง";

    /// <summary>As the paper says it; else ทุกกอง, or the divisions by name in their order.</summary>
    public string Responsible(string between) =>
        ResponsibleText.Length > 0 ? ResponsibleText.Replace("\n", between, StringComparison.Ordinal)
        : IsForAllDivisions ? Everybody
        : string.Join(between, Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name));

    /// <summary>The due date as it stands on paper.</summary>
    public string DueWords => DueText.Length > 0 ? DueText : ThaiDate.Long(DueOn);

    /// <summary>Whose result it answers, Buddhist Era.</summary>
    public int ResultYear =>
        Finding is { } finding && int.TryParse(finding.Split(':')[0], CultureInfo.InvariantCulture, out var year)
            ? year
            : FiscalYear - 1;

    /// <summary>Adopted and not completed: something of it is still asked for.</summary>
    public bool IsGoing => State is MeasureState.Adopted && Status is not ProgressStatus.Completed && !EnteredAfterwards;

    internal void Rewrite(MeasureContent content, DateTimeOffset now)
    {
        if (content.Due != Due)
            DueSince = now;
        _title = content.Title;
        (Kind, Issue, Indicator) = (content.Kind, content.Issue, content.Indicator);
        (Steps, FollowUp) = (content.Steps, content.FollowUp);
        (Budget, BudgetNote) = (content.Budget, content.BudgetNote);
        (DueForm, DueFrom, _dueOn, DueDay) = content.Due;
        (DueText, IsForAllDivisions) = (content.DueText, content.IsForAllDivisions);
        (ResponsibleText, Remark, PaperResult) = (content.ResponsibleText, content.Remark, content.PaperResult);
        if (State is MeasureState.Adopted)
            KeepOccurrences(now);
        Revision++;
    }

    /// <summary>By the head's order: from now on its owners are reminded.</summary>
    /// <param name="paper">On which the order stands, from its day on; null: a memo of this office's.</param>
    internal void Adopt(DateTimeOffset now, PaperOrder? paper = null)
    {
        if (State is not MeasureState.Draft)
            throw new InvalidOperationException("Only a draft is adopted.");
        (_state, PaperOrder, AdoptedAt) = (MeasureState.Adopted, paper, paper?.Since ?? now);
        EnteredAfterwards = ThaiDate.DayOf(now) > new FiscalYear(FiscalYear).Last;
        KeepOccurrences(now);
        Revision++;
    }

    internal void Withdraw()
    {
        _state = MeasureState.Withdrawn;
        Revision++;
    }

    /// <summary>A memo goes through the chain with it: until that ends it stays as it is.</summary>
    internal void Hold(long memoId) => ProposedInId = memoId;

    internal void Free() => ProposedInId = null;

    /// <param name="answers">The due days of the occurrences that it reports.</param>
    internal void Report(ProgressReport report, IReadOnlyCollection<DateOnly>? answers = null)
    {
        if (report.Status is not ProgressStatus.Completed && Status is ProgressStatus.Completed)
            ReopenedAt = report.At;
        _status = report.Status;
        CompletedAt = report.Status is ProgressStatus.Completed ? CompletedAt ?? report.At : null;
        Reports.Add(report);
        foreach (var request in Requests)
            request.AnsweredAt ??= report.At;
        foreach (var occurrence in Occurrences.Where(o => o.IsOpen && answers?.Contains(o.DueOn) is true))
            occurrence.Report = report;
        Revision++;
    }

    /// <summary>One for each part of the period that is still to come; one already asked for and left out by a new period is dropped.</summary>
    private void KeepOccurrences(DateTimeOffset now)
    {
        var wanted = Due.Occurrences();
        foreach (var occurrence in Occurrences)
            occurrence.DroppedAt = wanted.Contains(occurrence.DueOn) ? null : occurrence.DroppedAt ?? now;
        var known = Occurrences.Select(o => o.DueOn).ToHashSet();
        var today = ThaiDate.DayOf(now);
        Occurrences.AddRange(
            wanted.Where(day => day >= today && !known.Contains(day)).Select(day => new MeasureOccurrence { DueOn = day })
        );
    }
}
