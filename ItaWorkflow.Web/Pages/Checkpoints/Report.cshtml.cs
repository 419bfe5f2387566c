using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Checkpoints;

internal sealed class ReportModel(
    CurrentPerson person,
    CheckpointShelf shelf,
    WordCheckpointHandler word,
    DraftCheckpointReportHandler draft
) : PageModel
{
    [BindProperty]
    public CheckpointReportInput Input { get; set; } = new();

    public CheckpointRecord Record { get; private set; } = null!;

    /// <summary>Words that were not taken, by part: they are shown as they were typed.</summary>
    public Dictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    public bool MayAct => person.KeepsItaYear;

    public static string Words(ReportShape shape) =>
        shape is ReportShape.ByIssue ? "ตารางตามประเด็นและเครื่องมือ (แนวนอน)" : "ตารางตามมาตรการ (แนวตั้ง)";

    public async Task<IActionResult> OnGetAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        Record = await shelf.FindAsync(year, asked, cancel);
        return Page();
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostWordAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        foreach (var words in Input.Words.Where(w => w.IsChanged || w.Part == (Input.Back ?? Input.Confirm)))
        {
            var text = words.Part == Input.Back ? "" : words.Text ?? "";
            if (
                await word.HandleAsync(new(year, asked, words.Part ?? "", words.Seen, text, person.Id), cancel) is not { } refusal
            )
                continue;
            Refused[words.Part ?? ""] = text;
            ModelState.Refuse(refusal with { Field = null });
        }

        if (Refused.Count > 0)
            return await OnGetAsync(year, round, cancel);
        TempData["Toast"] = Input.Back is null ? "บันทึกถ้อยคำแล้ว" : "กลับไปใช้ข้อความที่ระบบเสนอแล้ว";
        return Redirect($"~/checkpoints/{year}/{round}/report");
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostDraftAsync(int year, string round, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        var drafted = await draft.HandleAsync(new(year, asked, Input.Shape, Input.InBody, person.Id), cancel);
        if (drafted.Refusal is not { } refusal)
        {
            TempData["Toast"] = "ร่างบันทึกแล้ว ตรวจถ้อยคำแล้วเสนอได้";
            return Redirect($"~/memos/{drafted.MemoId}/draft");
        }

        ModelState.Refuse(refusal with { Field = null });
        return await OnGetAsync(year, round, cancel);
    }
}

internal sealed class CheckpointReportInput
{
    public List<WordsInput> Words { get; set; } = [];

    /// <summary>The part that goes back to what is proposed; null: none.</summary>
    public string? Back { get; set; }

    /// <summary>The part whose words hold although the figures have changed; null: none.</summary>
    public string? Confirm { get; set; }
    public ReportShape Shape { get; set; }
    public bool InBody { get; set; }
}

internal sealed class WordsInput
{
    public string? Part { get; set; }
    public int Seen { get; set; }

    /// <summary>What the page showed: a part that nobody touched is not saved.</summary>
    [DataType(DataType.MultilineText)]
    public string? Shown { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    public bool IsChanged => !string.Equals(Plain(Text), Plain(Shown), StringComparison.Ordinal);

    /// <summary>A browser sends every line's end as two characters.</summary>
    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
