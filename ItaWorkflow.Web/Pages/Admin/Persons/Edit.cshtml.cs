using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Privacy;
using ItaWorkflow.Workflows.Recovery;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

internal sealed class EditModel(ItaDbContext db, CurrentPerson me, SavePersonHandler save, GivePasswordHandler givePassword)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public string? UserName { get; private set; }
    public bool HasSecondStep { get; private set; }
    public string MailRefusal { get; private set; } = "";

    /// <summary>The last day of their signing certificate; null: they have none.</summary>
    public DateTimeOffset? CertifiedUntil { get; private set; }
    public RevokeKeyInput Revoke { get; private set; } = new();

    /// <summary>The form that ends the certificate is open because it was just refused.</summary>
    public bool IsRevoking { get; private set; }

    /// <summary>Shown on the answer to the request that made it, and never again.</summary>
    public string? NewPassword { get; private set; }
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Positions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ReadAsync(fill: true, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(fill: false, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await save.HandleAsync(Input.Command(me.Id, Id), cancel);
        if (outcome.Refusal is { } refusal)
            return Refuse(refusal);

        TempData["Toast"] = Id is null
            ? $"เพิ่ม{Input.Name.Trim()}แล้ว เปิดบัญชีเพื่อให้เข้าสู่ระบบได้ที่หน้านี้"
            : $"บันทึกข้อมูลของ{Input.Name.Trim()}แล้ว";
        return Redirect(Id is null ? $"~/admin/persons/edit/{outcome.Id}" : "~/admin/persons");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        var userName = Input.NewUserName ?? "";
        ModelState.Clear();
        if (Id is not { } id || !await ReadAsync(fill: true, cancel))
            return NotFound();
        var outcome = await givePassword.HandleAsync(new(me.Id, id, userName), cancel);
        await ReadAsync(fill: true, cancel);
        Input.NewUserName = userName;
        if (outcome.Refusal is { } refusal)
            return Refuse(
                refusal.Field is nameof(GivePassword.UserName) ? refusal with { Field = nameof(Input.NewUserName) } : refusal
            );
        NewPassword = outcome.Password;
        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync([FromServices] InvitePersonHandler invite, CancellationToken cancel)
    {
        var userName = Input.NewUserName ?? "";
        ModelState.Clear();
        if (Id is not { } id || !await ReadAsync(fill: true, cancel))
            return NotFound();
        Input.NewUserName = userName;
        if (await invite.HandleAsync(new(me.Id, id, userName), cancel) is { } refusal)
            return Refuse(
                refusal.Field is nameof(InvitePerson.UserName) ? refusal with { Field = nameof(Input.NewUserName) } : refusal
            );
        TempData["Toast"] = $"ส่งคำเชิญถึง{Input.Name}แล้ว ลิงก์ใช้ได้ 7 วัน";
        return Redirect($"~/admin/persons/edit/{id}");
    }

    public async Task<IActionResult> OnPostSecondStepAsync([FromServices] ResetSecondStepHandler reset, CancellationToken cancel)
    {
        ModelState.Clear();
        if (Id is not { } id || !await ReadAsync(fill: true, cancel))
            return NotFound();
        if (await reset.HandleAsync(new(me.Id, id), cancel) is { } refusal)
            return Refuse(refusal);
        TempData["Toast"] = $"ยกเลิกการยืนยันสองชั้นของ{Input.Name}แล้ว เจ้าตัวได้รับแจ้ง";
        return Redirect($"~/admin/persons/edit/{id}");
    }

    public async Task<IActionResult> OnPostExtractAsync([FromServices] ExtractPersonHandler extract, CancellationToken cancel)
    {
        ModelState.Clear();
        if (Id is not { } id || !await ReadAsync(fill: true, cancel))
            return NotFound();
        var outcome = await extract.HandleAsync(new(me.Id, id), cancel);
        return outcome.Zip is { } zip ? File(zip, "application/zip", "ข้อมูลส่วนบุคคล.zip") : Refuse(outcome.Refusal!);
    }

    public async Task<IActionResult> OnPostRevokeAsync(
        [FromForm(Name = nameof(Revoke))] RevokeKeyInput revoke,
        [FromServices] RevokeSigningKeyHandler end,
        CancellationToken cancel
    )
    {
        ModelState.Clear();
        if (Id is not { } id || !await ReadAsync(fill: true, cancel))
            return NotFound();
        (Revoke, IsRevoking) = (revoke, true);
        if (!TryValidateModel(revoke, nameof(Revoke)))
            return Page();
        if (await end.HandleAsync(new(id, me.Id, revoke.Why), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal, nameof(Revoke));
            return Page();
        }
        TempData["Toast"] = $"เพิกถอนใบรับรองของ{Input.Name}แล้ว";
        return Redirect($"~/admin/persons/edit/{id}");
    }

    private PageResult Refuse(Refusal refusal)
    {
        ModelState.Refuse(refusal);
        return Page();
    }

    private async Task<bool> ReadAsync(bool fill, CancellationToken cancel)
    {
        Divisions = await db.DivisionsAsync(cancel);
        Positions = await db.PositionsAsync(cancel);
        if (Id is null)
            return true;
        var person = await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancel);
        MailRefusal = person?.MailRefusal ?? "";
        var account = await db
            .Users.Where(a => a.PersonId == Id)
            .Select(a => new { a.UserName, HasSecondStep = db.SecondSteps.Any(s => s.AccountId == a.Id) })
            .SingleOrDefaultAsync(cancel);
        (UserName, HasSecondStep) = (account?.UserName, account?.HasSecondStep is true);
        CertifiedUntil = await db
            .SigningKeys.Where(k => k.PersonId == Id && k.RevokedAt == null)
            .Select(k => (DateTimeOffset?)k.ExpiresAt)
            .SingleOrDefaultAsync(cancel);
        if (fill && person is not null)
            Input = PersonInput.Of(person);
        return person is not null;
    }
}
