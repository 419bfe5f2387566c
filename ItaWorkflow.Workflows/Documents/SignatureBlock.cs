namespace ItaWorkflow.Workflows.Documents;

/// <summary>The place of one signature.</summary>
/// <param name="Step">1, 2, 3 … in route order; the field is called step-N.</param>
/// <param name="Heading">ความเห็นของปลัดเทศบาลตำบลตัวอย่าง, คำสั่งของ…; empty for the proposing head.</param>
/// <param name="Name">Of the person; empty when nobody sits there yet.</param>
/// <param name="PositionLines">What stands under the name, acting words included: <see cref="Acting"/>.</param>
/// <param name="Signed">Shown instead of the blank lines, on previews.</param>
public sealed record SignatureBlock(
    int Step,
    string Heading,
    string Name,
    IReadOnlyList<string> PositionLines,
    SignedWords? Signed = null
)
{
    /// <summary>Nothing is signed here: what this paper says of a signature in an earlier edition.</summary>
    public string? Kept { get; init; }

    /// <summary>หัวหน้าสำนักปลัดเทศบาล รักษาราชการแทน / ปลัดเทศบาลตำบลตัวอย่าง</summary>
    public static IReadOnlyList<string> Acting(string ownPosition, string actingWords, string actedFor) =>
        [$"{ownPosition} {actingWords}".Trim(), actedFor];
}

/// <summary>What one person wrote and when.</summary>
/// <param name="Opinion">As typed.</param>
/// <param name="At">Printed in Bangkok time.</param>
/// <param name="Picture">PNG of the signature; null: a neutral mark.</param>
public sealed record SignedWords(string Opinion, DateTimeOffset At, byte[]? Picture = null);
