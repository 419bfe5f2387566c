using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>The ladder as this office has set it.</summary>
/// <param name="DaysBefore">The due date, descending; the day itself is always told.</param>
/// <param name="StepEvery">Working days.</param>
public sealed record LadderSettings(
    IReadOnlyList<int> DaysBefore,
    bool InWorkingDays,
    int HeadAfterWeeks,
    int ClerkAfterWeeks,
    int StepEvery
)
{
    public static readonly LadderSettings Usual = new([30, 14, 7, 3, 1], false, 1, 2, 3);

    public static async Task<LadderSettings> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var office = await db
            .Organization.Select(o => new
            {
                o.RemindBefore,
                o.RemindInWorkingDays,
                o.RemindHeadAfterWeeks,
                o.RemindClerkAfterWeeks,
                o.RemindStepEvery,
            })
            .SingleOrDefaultAsync(cancel);
        return office is null
            ? Usual
            : new(
                [.. office.RemindBefore.Distinct().OrderDescending()],
                office.RemindInWorkingDays,
                office.RemindHeadAfterWeeks,
                office.RemindClerkAfterWeeks,
                office.RemindStepEvery
            );
    }
}
