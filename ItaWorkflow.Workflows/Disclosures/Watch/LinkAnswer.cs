namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>Why an address gave no answer.</summary>
public enum NoAnswer
{
    None,

    /// <summary>No host of that name, or nobody listens there.</summary>
    NobodyThere,

    /// <summary>Not in time, cut off, or no way to its network.</summary>
    NotReached,

    /// <summary>A certificate that cannot be trusted.</summary>
    BadCertificate,

    /// <summary>It is within the house, or at a port that is not the web's.</summary>
    Forbidden,

    /// <summary>It sends its visitors round and round.</summary>
    Round,
}

/// <summary>What an address answered, after its redirections.</summary>
/// <param name="Status">Of HTTP; null: no answer.</param>
public sealed record LinkAnswer(int? Status, NoAnswer Failure, Uri Last)
{
    public string ContentType { get; init; } = "";

    /// <summary>The page's own words, tags and scripts left out; empty: no page, or it was not read.</summary>
    public string Words { get; init; } = "";

    /// <summary>The page's title; empty: none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The first bytes are those of a PDF.</summary>
    public bool IsPdf { get; init; }

    /// <summary>So long it asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
