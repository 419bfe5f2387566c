namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>The values that a figure may have while the figures that hang on it agree.</summary>
internal readonly record struct ScoreRoom(decimal Least, decimal Most)
{
    public bool IsEmpty => Least > Most;
    public decimal Middle => (Least + Most) / 2;

    /// <summary>To whole hundredths.</summary>
    public ScoreRoom Printable => new(Math.Ceiling(Least * 100) / 100, Math.Floor(Most * 100) / 100);

    public bool Has(decimal value) => value >= Least && value <= Most;

    public ScoreRoom Within(decimal middle, decimal room) => new(Math.Max(Least, middle - room), Math.Min(Most, middle + room));
}
