namespace ItaWorkflow.Workflows.Staffing;

/// <summary>A column of the table of people.</summary>
public enum StaffField
{
    Name,
    Position,
    Division,
    Email,
    UserName,

    /// <summary>หัวหน้า: ใช่ makes the position the head of its division, whatever its title.</summary>
    Head,

    /// <summary>เลขนำหนังสือ of the division.</summary>
    Prefix,
    Phone,

    /// <summary>What looked like a slip of the pen is meant so.</summary>
    Meant,
}

/// <summary>One person of the table, in the words of whoever wrote it.</summary>
/// <param name="Number">The row of the table as it was pasted, from 1: its head is a row, too.</param>
public sealed record StaffRow(int Number)
{
    public string Name { get; init; } = "";
    public string Position { get; init; } = "";
    public string Division { get; init; } = "";
    public string Email { get; init; } = "";
    public string UserName { get; init; } = "";
    public string Head { get; init; } = "";
    public string Prefix { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Meant { get; init; } = "";

    public string this[StaffField field] =>
        field switch
        {
            StaffField.Name => Name,
            StaffField.Position => Position,
            StaffField.Division => Division,
            StaffField.Email => Email,
            StaffField.UserName => UserName,
            StaffField.Head => Head,
            StaffField.Prefix => Prefix,
            StaffField.Phone => Phone,
            StaffField.Meant => Meant,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    public StaffRow With(StaffField field, string text) =>
        field switch
        {
            StaffField.Name => this with { Name = text },
            StaffField.Position => this with { Position = text },
            StaffField.Division => this with { Division = text },
            StaffField.Email => this with { Email = text.ToLowerInvariant() },
            StaffField.UserName => this with { UserName = text },
            StaffField.Head => this with { Head = text },
            StaffField.Prefix => this with { Prefix = text },
            StaffField.Phone => this with { Phone = text },
            StaffField.Meant => this with { Meant = text },
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
}
