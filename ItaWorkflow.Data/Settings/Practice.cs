using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Settings;

/// <summary>What becomes of the steps that an acting officer has not decided when the order ends by its date.</summary>
public enum ActingEnd
{
    /// <summary>The position's holder has them again.</summary>
    ReturnsToHolder,

    /// <summary>Who received them while acting decides them.</summary>
    StaysUntilDecided,
}

/// <summary>One officer in two consecutive steps of a road.</summary>
public enum SameOfficer
{
    /// <summary>Signs in both capacities.</summary>
    SignsBoth,

    /// <summary>Signs once; the opinion step beside it is passed over.</summary>
    SignsOnce,
}

/// <summary>How an adopted measure is changed.</summary>
public enum MeasureChanges
{
    /// <summary>By the secretary, with a reason that is recorded.</summary>
    ByCorrection,

    /// <summary>By a memo and the head's order.</summary>
    ByMemo,
}

/// <summary>What offices do in different ways, each lawful.</summary>
public sealed record Practice
{
    public ActingEnd ActingEnd { get; init; }
    public SameOfficer SameOfficer { get; init; }
    public MeasureChanges MeasureChanges { get; init; }

    internal static void Map(ComplexPropertyBuilder<Practice> practice)
    {
        practice
            .Property(p => p.ActingEnd)
            .HasColumnName("acting_end")
            .HasConversion<string>()
            .HasDefaultValue(ActingEnd.ReturnsToHolder);
        practice
            .Property(p => p.SameOfficer)
            .HasColumnName("same_officer")
            .HasConversion<string>()
            .HasDefaultValue(SameOfficer.SignsBoth);
        practice
            .Property(p => p.MeasureChanges)
            .HasColumnName("measure_changes")
            .HasConversion<string>()
            .HasDefaultValue(MeasureChanges.ByCorrection);
    }
}
