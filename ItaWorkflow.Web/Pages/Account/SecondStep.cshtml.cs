using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using ItaWorkflow.Workflows.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>One-time codes: set up, replaced, given up; their codes on paper.</summary>
internal sealed class SecondStepModel(ItaDbContext db, CurrentPerson person, OneTimeCodes codes) : PageModel
{
    public EnrolInput Enrol { get; private set; } = new();
    public PasswordOnlyInput Renew { get; private set; } = new();
    public PasswordOnlyInput Remove { get; private set; } = new();
    public bool IsOn { get; private set; }
    public bool IsRequired => person.MustEnrol;
    public string UserName => person.UserName;

    /// <summary>Shown on the answer to the request that made them, and never again.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>The square for the app's camera, as a data address.</summary>
    public string Square { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var office = await db
            .Organization.Select(o => new { o.Name, IsOn = db.SecondSteps.Any(s => s.AccountId == person.AccountId) })
            .SingleAsync(cancel);
        IsOn = office.IsOn;
        // A key that was scanned stays the same while its code is typed wrongly.
        var offer = codes.Offer(person.UserName, office.Name, Enrol.Offer);
        ModelState.Remove($"{nameof(Enrol)}.{nameof(Enrol.Offer)}");
        Enrol.Offer = offer.Sealed;
        (Words, Square) = (offer.Words, QrSquare.Of(offer.Address));
    }

    public async Task<IActionResult> OnPostEnrolAsync(
        [FromForm(Name = nameof(Enrol))] EnrolInput enrol,
        [FromServices] EnrolSecondStepHandler handler,
        CancellationToken cancel
    )
    {
        Enrol = enrol;
        return await AnswerAsync(
            nameof(Enrol),
            () => handler.HandleAsync(new(person.Id, enrol.Offer, enrol.Code, enrol.Password), cancel),
            cancel
        );
    }

    public async Task<IActionResult> OnPostRenewAsync(
        [FromForm(Name = nameof(Renew))] PasswordOnlyInput renew,
        [FromServices] RenewRecoveryCodesHandler handler,
        CancellationToken cancel
    )
    {
        Renew = renew;
        return await AnswerAsync(nameof(Renew), () => handler.HandleAsync(new(person.Id, renew.Password), cancel), cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(
        [FromForm(Name = nameof(Remove))] PasswordOnlyInput remove,
        [FromServices] RemoveSecondStepHandler handler,
        CancellationToken cancel
    )
    {
        Remove = remove;
        if (!ModelState.IsValid || await handler.HandleAsync(new(person.Id, remove.Password), cancel) is not { } refusal)
        {
            if (!ModelState.IsValid)
                return await AgainAsync(cancel);
            TempData["Toast"] = "ปิดการยืนยันสองชั้นแล้ว";
            return Redirect("~/account/devices");
        }

        ModelState.Refuse(refusal, nameof(Remove));
        return await AgainAsync(cancel);
    }

    private async Task<IActionResult> AnswerAsync(string prefix, Func<Task<SecondStepOutcome>> act, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(cancel);
        var outcome = await act();
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal, prefix);
            return await AgainAsync(cancel);
        }

        RecoveryCodes = outcome.RecoveryCodes;
        return Page();
    }

    private async Task<PageResult> AgainAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return Page();
    }
}

internal sealed class EnrolInput
{
    [StringLength(1000)]
    public string Offer { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัส 6 หลักจากแอป")]
    [StringLength(20)]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านของบัญชี")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class PasswordOnlyInput
{
    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านของบัญชี")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
