namespace ItaWorkflow.Workflows.Documents;

/// <summary>What one signature shows: a page of exactly the field's size, laid over the blank block.</summary>
/// <param name="Block">With <see cref="SignatureBlock.Signed"/> filled in; its heading and lines as on the memo.</param>
/// <param name="Width">Of the field, in points: from its rectangle, never assumed.</param>
/// <param name="Height">Of the field, in points.</param>
/// <param name="ThaiNumerals">As on the memo.</param>
public sealed record AppearanceModel(SignatureBlock Block, double Width, double Height, bool ThaiNumerals = true)
{
    /// <summary>What of the block's words the officer typed, at their end; null: all.</summary>
    public string? Typed { get; init; }
}

/// <param name="Pdf">One page; null when it does not fit.</param>
/// <param name="Refusal">How much is too much.</param>
public sealed record Appearance(byte[]? Pdf, Refusal? Refusal);
