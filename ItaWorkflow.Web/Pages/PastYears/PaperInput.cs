using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.PaperOrders;

namespace ItaWorkflow.Web.Pages.PastYears;

/// <summary>What a paper decided, as it is entered.</summary>
internal sealed class PaperInput
{
    /// <summary>The round whose report it decided; null: measures.</summary>
    public CheckpointRound? Round { get; set; }

    [StringLength(ScannedOrder.Longest)]
    public string? Number { get; set; }

    [ThaiDay]
    [StringLength(40)]
    public string? Date { get; set; }

    [StringLength(ScannedOrder.Longest)]
    public string? Signer { get; set; }

    [StringLength(ScannedOrder.Longest)]
    public string? Capacity { get; set; }

    /// <summary>The scan.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The drafts that it adopted.</summary>
    public List<int> Chosen { get; set; } = [];

    public ScannedOrder Read() =>
        new(Number ?? "", Date ?? "", Signer ?? "", Capacity ?? "", File?.FileName ?? "", File?.OpenReadStream());
}

/// <summary>What the paper says of one measure.</summary>
internal sealed class ResultLine
{
    public int Id { get; set; }
    public ProgressStatus? Status { get; set; }

    [StringLength(4000, ErrorMessage = "ยาวเกินไป เขียนได้ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public PastResult Read() => new(Id, Status, Note ?? "");
}

/// <summary>On which day a round stood, and why it is closed only now.</summary>
internal sealed class ClosingInput
{
    [ThaiDay]
    [StringLength(40)]
    public string? StoodOn { get; set; }

    [StringLength(500)]
    public string? Reason { get; set; }
}
