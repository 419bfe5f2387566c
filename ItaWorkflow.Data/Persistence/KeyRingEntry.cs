namespace ItaWorkflow.Data.Persistence;

/// <summary>One element of the data-protection key ring, shared by every web process.</summary>
public sealed class KeyRingEntry
{
    public int Id { get; private set; }
    public required string Name { get; init; }
    public required string Xml { get; set; }
}
