using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Data.Measures;

/// <summary>Who is reminded of a measure, and since when.</summary>
public sealed class MeasureOwner
{
    public int MeasureId { get; init; }
    public required int PersonId { get; init; }
    public Person? Person { get; private set; }

    /// <summary>Rungs before it are not owed to this person; null: since the measure was created.</summary>
    public DateTimeOffset? Since { get; init; }
}
