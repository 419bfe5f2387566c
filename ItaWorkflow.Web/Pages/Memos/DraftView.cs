using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>What the draft page shows besides the form.</summary>
internal sealed record DraftView(long MemoId, MemoState State, string Division, string NumberPrefix, string? Number)
{
    public IReadOnlyList<DraftFile> Files { get; init; } = [];
    public IReadOnlyList<string> Officials { get; init; } = [];
    public IReadOnlyList<RouteOption> Routes { get; init; } = [];
    public int Versions { get; init; }
    public DateTimeOffset SavedAt { get; init; }
    public DraftReturn? Return { get; init; }
    public IReadOnlyList<RoadStop> Road { get; init; } = [];
    public required MemoRoad Way { get; init; }
    public IReadOnlyList<AwayOfficer> Away { get; init; } = [];
    public IReadOnlyList<SelectListItem> Positions { get; init; } = [];

    /// <summary>The fiscal year whose measures go with it; null: none do.</summary>
    public int? MeasuresOf { get; init; }

    /// <summary>It is the viewer's own, and was never submitted.</summary>
    public bool MayDiscard { get; init; }

    /// <summary>They were changed after its table was made.</summary>
    public bool MeasuresHaveMoved { get; init; }
}

internal sealed record DraftFile(long Id, string Name, string ContentType, long Size)
{
    public string Icon =>
        ContentType switch
        {
            "application/pdf" => "file-earmark-pdf",
            var type when type.StartsWith("image/", StringComparison.Ordinal) => "file-earmark-image",
            var type when type.Contains("sheet", StringComparison.Ordinal) => "file-earmark-spreadsheet",
            _ => "file-earmark-text",
        };
}

/// <summary>Why it came back.</summary>
internal sealed record DraftReturn(string By, DateTimeOffset At, string Reason);
