using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>Who reports a measure, and the evidence that waits for their report.</summary>
public static class Reporters
{
    public static readonly Refusal NotYours = new(
        "เฉพาะผู้รับผิดชอบ บุคคลในสำนัก/กองที่รับผิดชอบ และเลขานุการ ITA เท่านั้นที่รายงานผลได้"
    );

    /// <summary>Also the answer for the page: whether to show the form at all.</summary>
    public static bool MayReport(Measure measure, int personId, int? divisionId, bool isSecretary)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.State is MeasureState.Adopted
            && (
                isSecretary
                || measure.Ownerships.Exists(owner => owner.PersonId == personId)
                || measure.Divisions.Exists(division => division.Id == divisionId)
            );
    }

    internal static bool MayReport(Measure measure, Person person) =>
        MayReport(measure, person.Id, person.DivisionId, person.KeepsItaYear);

    internal static async Task<bool> MayReportAsync(ItaDbContext db, int measureId, Person person, CancellationToken cancel)
    {
        var measure = await db
            .Measures.AsNoTracking()
            .Include(m => m.Divisions)
            .Include(m => m.Ownerships)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == measureId, cancel);
        return measure is not null && MayReport(measure, person);
    }

    /// <summary>Given by this person, not reported yet.</summary>
    internal static IQueryable<Evidence> Waiting(this IQueryable<Evidence> evidence, int measureId, int personId) =>
        evidence.Where(e => e.MeasureId == measureId && e.PersonId == personId && e.ReportId == null);
}
