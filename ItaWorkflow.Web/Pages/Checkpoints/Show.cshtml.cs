using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Checkpoints;

internal sealed class ShowModel(
    CurrentPerson person,
    CheckpointReader reader,
    NudgeOwnersHandler nudge,
    MoveCutOffHandler move,
    CloseCheckpointHandler close,
    CorrectCheckpointHandler correct
) : PageModel
{
    [BindProperty]
    public CheckpointInput Input { get; set; } = new();

    public CheckpointView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, string round, CancellationToken cancel) =>
        RoundPaths.Read(year, round) is { } asked ? await ShowAsync(year, asked, cancel) : NotFound();

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostAsync(int year, string round, int? measure, int? division, CancellationToken cancel)
    {
        if (RoundPaths.Read(year, round) is not { } asked)
            return NotFound();
        var nudged = await nudge.HandleAsync(new(year, asked, measure, person.Id) { DivisionId = division }, cancel);
        var done = nudged.Told > 0 ? $"เตือนแล้ว {nudged.Told} คน" : "เตือนไปแล้วในวันนี้ เตือนซ้ำได้ในวันพรุ่งนี้";
        return await AnswerAsync(year, asked, nudged.Refusal, done, cancel);
    }

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostMoveAsync(int year, string round, CancellationToken cancel) =>
        DoAsync(
            year,
            round,
            asked => move.HandleAsync(new(year, asked, person.Id, Input.CutOff ?? ""), cancel),
            "เปลี่ยนวันตัดรอบแล้ว การเตือนเลื่อนตามวันใหม่",
            cancel
        );

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostCloseAsync(int year, string round, CancellationToken cancel) =>
        DoAsync(
            year,
            round,
            asked => close.HandleAsync(new(year, asked, person.Id), cancel),
            "ตัดรอบแล้ว จัดทำรายงานและร่างบันทึกได้ทันที",
            cancel
        );

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostCorrectAsync(int year, string round, CancellationToken cancel) =>
        DoAsync(
            year,
            round,
            asked => correct.HandleAsync(new(year, asked, person.Id, Input.Reason ?? ""), cancel),
            "ตัดรอบใหม่แล้ว ฉบับเดิมยังเก็บไว้",
            cancel
        );

    private async Task<IActionResult> DoAsync(
        int year,
        string round,
        Func<CheckpointRound, Task<Refusal?>> act,
        string done,
        CancellationToken cancel
    ) => RoundPaths.Read(year, round) is { } asked ? await AnswerAsync(year, asked, await act(asked), done, cancel) : NotFound();

    private async Task<IActionResult> AnswerAsync(
        int year,
        CheckpointRound round,
        Refusal? refusal,
        string done,
        CancellationToken cancel
    )
    {
        if (refusal is not null)
        {
            ModelState.Refuse(refusal);
            return await ShowAsync(year, round, cancel);
        }

        TempData["Toast"] = done;
        return Redirect($"~/checkpoints/{year}/{RoundPaths.Of(round)}");
    }

    private async Task<IActionResult> ShowAsync(int year, CheckpointRound round, CancellationToken cancel)
    {
        View = await reader.ReadAsync(year, round, person.KeepsItaYear, cancel);
        return Page();
    }
}

internal sealed class CheckpointInput
{
    public string? CutOff { get; set; }
    public string? Reason { get; set; }
}
