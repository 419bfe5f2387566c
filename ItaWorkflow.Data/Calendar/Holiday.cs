namespace ItaWorkflow.Data.Calendar;

/// <summary>A day on which the office is closed. Set by the cabinet each year, moved in mid-year, some regional: so a table.</summary>
public sealed class Holiday
{
    public required DateOnly Date { get; init; }
    public required string Name { get; set; }

    /// <summary>Where the day was taken from, e.g. มติคณะรัฐมนตรี.</summary>
    public string Source { get; set; } = "";
}
