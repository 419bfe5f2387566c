using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>The newest scheme of each year: the organization's own, else the one that is shipped.</summary>
public sealed class SchemeShelf(ItaDbContext db)
{
    public static readonly string Shipped = "เกณฑ์ที่มากับระบบ";

    public async Task<SchemeDefinition?> FindAsync(int fiscalYear, CancellationToken cancel) =>
        (await NewestAsync(fiscalYear, cancel))?.Definition ?? ShippedSchemes.Of(fiscalYear);

    /// <summary>Of several years at once; a year without a scheme is not in it.</summary>
    public async Task<IReadOnlyDictionary<int, SchemeDefinition>> FindAsync(
        IReadOnlyCollection<int> fiscalYears,
        CancellationToken cancel
    )
    {
        var own = await db
            .AssessmentSchemes.AsNoTracking()
            .Where(s => fiscalYears.Contains(s.FiscalYear))
            .Where(s => !db.AssessmentSchemes.Any(o => o.FiscalYear == s.FiscalYear && o.Version > s.Version))
            .ToDictionaryAsync(s => s.FiscalYear, s => s.Definition, cancel);
        foreach (var year in fiscalYears.Except(own.Keys).ToList())
            if (ShippedSchemes.Of(year) is { } shipped)
                own[year] = shipped;
        return own;
    }

    /// <summary>A row to refer to: a shipped scheme becomes version 1 when its year is first used, so that an update of the product moves nothing.</summary>
    internal async Task<AssessmentScheme?> TakeAsync(int fiscalYear, DateTimeOffset now, CancellationToken cancel)
    {
        if (await NewestAsync(fiscalYear, cancel) is { } own)
            return own;
        return ShippedSchemes.Of(fiscalYear) is { } shipped ? Add(shipped, 1, Shipped, now) : null;
    }

    internal AssessmentScheme Add(SchemeDefinition definition, int version, string note, DateTimeOffset now)
    {
        var scheme = new AssessmentScheme
        {
            FiscalYear = definition.FiscalYear,
            Version = version,
            Definition = definition,
            Note = note,
            CreatedAt = now,
        };
        db.AssessmentSchemes.Add(scheme);
        return scheme;
    }

    internal Task<AssessmentScheme?> NewestAsync(int fiscalYear, CancellationToken cancel) =>
        db.AssessmentSchemes.Where(s => s.FiscalYear == fiscalYear).OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancel);
}
