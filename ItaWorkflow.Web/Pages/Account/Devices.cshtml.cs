using System.Buffers.Text;
using System.Globalization;
using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>By what one comes in, and where one is in.</summary>
internal sealed class DevicesModel(ItaDbContext db, CurrentPerson person, PasskeyDoor door, TimeProvider clock) : PageModel
{
    public CurrentPerson Person => person;

    /// <summary>This one first, then as they were seen last.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    /// <summary>null: not set up.</summary>
    public DateTimeOffset? CodesSince { get; private set; }
    public int PaperLeft { get; private set; }
    public int PaperAll { get; private set; }
    public bool HasPassword { get; private set; }

    public string Idle => Words(person.Doors.IdleHours);
    public string Longest => Words(person.Doors.LongestHours);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (now, id) = (clock.GetUtcNow(), person.AccountId);
        var open = await db
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == id && s.EndedAt == null && s.Stamp == s.Account!.SecurityStamp)
            .ToListAsync(cancel);
        Sessions =
        [
            .. open.Where(s => person.Doors.StillOpen(s, now))
                .OrderByDescending(s => s.Id == person.SessionId)
                .ThenByDescending(s => s.SeenAt),
        ];
        Passkeys =
        [
            .. (
                await db
                    .UserPasskeys.AsNoTracking()
                    .Where(p => p.UserId == id)
                    .Select(p => new { Key = p, UsedAt = EF.Property<DateTimeOffset?>(p, PasskeyUse.LastUsedAt) })
                    .ToListAsync(cancel)
            ).Select(p => OwnPasskey.Of(p.Key, p.UsedAt)),
        ];
        var own = await db
            .Users.Where(a => a.Id == id)
            .Select(a => new
            {
                HasPassword = a.PasswordHash != null,
                Since = db
                    .SecondSteps.Where(s => s.AccountId == id)
                    .OrderBy(s => s.AccountId)
                    .Select(s => (DateTimeOffset?)s.Since)
                    .FirstOrDefault(),
                Left = db.RecoveryCodes.Count(c => c.AccountId == id && c.UsedAt == null),
                All = db.RecoveryCodes.Count(c => c.AccountId == id),
            })
            .SingleAsync(cancel);
        (HasPassword, CodesSince, PaperLeft, PaperAll) = (own.HasPassword, own.Since, own.Left, own.All);
    }

    public async Task<IActionResult> OnPostEndAsync(long id, [FromServices] EndSessionHandler end, CancellationToken cancel)
    {
        await end.HandleAsync(new(person.Id, id, IsElsewhere: true), cancel);
        return Done("เครื่องนั้นออกจากระบบแล้ว");
    }

    public async Task<IActionResult> OnPostEndOthersAsync([FromServices] EndOtherSessionsHandler end, CancellationToken cancel)
    {
        await end.HandleAsync(new(person.Id, person.SessionId), cancel);
        return Done("เครื่องอื่นทั้งหมดออกจากระบบแล้ว");
    }

    public async Task<IActionResult> OnPostMineAsync(long id, [FromServices] OwnDeviceHandler own, CancellationToken cancel)
    {
        await own.HandleAsync(new(person.Id, id), cancel);
        return Done("บันทึกแล้วว่าเป็นเครื่องของท่าน");
    }

    public async Task<IActionResult> OnPostNotMineAsync(long id, [FromServices] EndSessionHandler end, CancellationToken cancel)
    {
        await end.HandleAsync(new(person.Id, id, IsElsewhere: true), cancel);
        TempData["Toast"] = "เครื่องนั้นออกจากระบบแล้ว โปรดเปลี่ยนรหัสผ่าน";
        return Redirect("~/account/password");
    }

    public Task<ContentResult> OnPostPasskeyOptionsAsync() => door.OfferAsync(HttpContext, person);

    public async Task<IActionResult> OnPostPasskeyAsync(
        string? credential,
        string? name,
        [FromServices] KeepPasskeyHandler keep,
        CancellationToken cancel
    )
    {
        var answer = await door.ReadNewAsync(HttpContext, credential ?? "");
        var refusal = answer.Succeeded
            ? await keep.HandleAsync(new(person.Id, answer.Passkey, name ?? ""), cancel)
            : new("เพิ่มพาสคีย์นี้ไม่ได้ โปรดลองอีกครั้ง");
        if (refusal is null)
            return Done("เพิ่มพาสคีย์แล้ว ครั้งหน้าเข้าสู่ระบบด้วยพาสคีย์ได้");
        ModelState.Refuse(refusal);
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(
        string key,
        string? name,
        [FromServices] RenamePasskeyHandler rename,
        CancellationToken cancel
    )
    {
        await rename.HandleAsync(new(person.Id, OwnPasskey.IdOf(key), name ?? ""), cancel);
        return Done("เปลี่ยนชื่อพาสคีย์แล้ว");
    }

    public async Task<IActionResult> OnPostRemoveAsync(
        string key,
        [FromServices] RemovePasskeyHandler remove,
        CancellationToken cancel
    )
    {
        await remove.HandleAsync(new(person.Id, OwnPasskey.IdOf(key)), cancel);
        return Done("ลบพาสคีย์แล้ว");
    }

    private static string Words(int hours) =>
        hours > 24 && hours % 24 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24} วัน")
            : string.Create(CultureInfo.InvariantCulture, $"{hours} ชั่วโมง");

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/account/devices");
    }
}

/// <param name="Key">Its id, as a form carries it.</param>
internal sealed record OwnPasskey(string Key, string Name, DateTimeOffset Since, DateTimeOffset? UsedAt)
{
    public static OwnPasskey Of(IdentityUserPasskey<int> passkey, DateTimeOffset? usedAt) =>
        new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Data.Name ?? "", passkey.Data.CreatedAt, usedAt);

    /// <returns>Of what is no id: an id that nobody has.</returns>
    public static byte[] IdOf(string key) => Base64Url.IsValid(key) ? Base64Url.DecodeFromChars(key) : [];
}
