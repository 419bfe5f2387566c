namespace ItaWorkflow.Data.Organization;

/// <summary>สำนัก/กอง.</summary>
public sealed class Division
{
    public int Id { get; private set; }
    public required string Name { get; set; }

    /// <summary>Free text before the running number of a memo: ตย ๕๒๕๐๐.๒</summary>
    public string NumberPrefix { get; set; } = "";

    /// <summary>As it stands in the head of a memo: โทร. ๐ ๐๐๐๐ ๐๐๐๐ ต่อ ๑๒</summary>
    public string Phone { get; set; } = "";

    public int SortOrder { get; set; }
    public bool IsActive { get; set; } = true;
    public List<Position> Positions { get; } = [];
}
