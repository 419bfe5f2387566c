namespace ItaWorkflow.Workflows.Documents;

/// <summary>What one sheet may cost. Measured: 250 KB of HTML or 50 pages stay under 2 s on two shared cores.</summary>
public sealed record SheetPolicy
{
    /// <summary>Bytes of UTF-8 without the pictures.</summary>
    public int MaxHtmlBytes { get; init; } = 250_000;

    /// <summary>Characters of pictures carried as base64: an emblem of 1 MB and a few signatures.</summary>
    public int MaxPictureBytes { get; init; } = 3_000_000;

    public int MaxPages { get; init; } = 50;

    /// <summary>What a paper that goes with a memo may cost: reports and tables of measures run to hundreds of pages.</summary>
    public SheetRoom Paper { get; init; } = new(4_000_000, 400, TimeSpan.FromSeconds(60));

    internal SheetRoom Memo => new(MaxHtmlBytes, MaxPages, Deadline);

    /// <summary>Sheets typeset at the same time in each lane; the others wait.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>After this the browser and all its processes are killed.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For starting the browser and its trial sheet.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of sheets that are remembered: one that is looked at again, or submitted as it was seen, is not typeset anew.</summary>
    public long RememberedBytes { get; init; } = 32_000_000;

    /// <summary>The browser's file; empty: the first of Debian's places that exists.</summary>
    public string Chromium { get; init; } = "";
}

/// <param name="HtmlBytes">Of UTF-8, without the pictures.</param>
/// <param name="Deadline">After this the browser and all its processes are killed.</param>
public sealed record SheetRoom(int HtmlBytes, int Pages, TimeSpan Deadline);
