using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Reminders;

/// <summary>When people of the office are reminded, and who hears of what is late; unless it says otherwise, the usual ladder.</summary>
public sealed record LadderSettings : IValidatableObject
{
    private const int MostWeeks = 52;
    private const string BadWeeks = "จำนวนสัปดาห์ต้องอยู่ระหว่าง 1 ถึง 52";

    /// <summary>On how many days before a due date its owners are reminded, descending, each once; on the day itself they always are.</summary>
    public int[] DaysBefore { get; init; } = [30, 14, 7, 3, 1];

    /// <summary>Those days are counted as working days; otherwise as calendar days.</summary>
    public bool InWorkingDays { get; init; }

    /// <summary>From this week past the due date on the division head hears of it too.</summary>
    [Range(1, MostWeeks, ErrorMessage = BadWeeks)]
    public int HeadAfterWeeks { get; init; } = 1;

    /// <summary>From this week on ปลัด does.</summary>
    [Range(1, MostWeeks, ErrorMessage = BadWeeks)]
    public int ClerkAfterWeeks { get; init; } = 2;

    /// <summary>A step that waits, or is late, is reminded every so many working days.</summary>
    [Range(1, 30, ErrorMessage = "จำนวนวันทำการต้องอยู่ระหว่าง 1 ถึง 30")]
    public int StepEvery { get; init; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ClerkAfterWeeks < HeadAfterWeeks)
            yield return new("จำนวนสัปดาห์ต้องไม่น้อยกว่าของผู้อำนวยการกอง และไม่เกิน 52", [nameof(ClerkAfterWeeks)]);
    }

    internal static void Map(ComplexPropertyBuilder<LadderSettings> ladder)
    {
        ladder.Property(l => l.DaysBefore).HasColumnName("remind_before").HasDefaultValueSql("'{30,14,7,3,1}'");
        ladder.Property(l => l.InWorkingDays).HasColumnName("remind_in_working_days");
        ladder.Property(l => l.HeadAfterWeeks).HasColumnName("remind_head_after_weeks").HasDefaultValue(1);
        ladder.Property(l => l.ClerkAfterWeeks).HasColumnName("remind_clerk_after_weeks").HasDefaultValue(2);
        ladder.Property(l => l.StepEvery).HasColumnName("remind_step_every").HasDefaultValue(3);
    }
}
