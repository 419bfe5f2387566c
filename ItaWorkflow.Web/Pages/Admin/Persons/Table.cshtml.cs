using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Recovery;
using ItaWorkflow.Workflows.Staffing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Persons;

/// <summary>Divisions, positions and people from one table: pasted, looked through, added; then the slips.</summary>
internal sealed class TableModel(
    ItaDbContext db,
    CurrentPerson me,
    ImportStaffHandler import,
    EntryLinks links,
    IDataProtectionProvider protection
) : PageModel
{
    private static readonly TimeSpan SlipsLive = TimeSpan.FromMinutes(30);

    [BindProperty]
    public StaffTableInput Input { get; set; } = new();

    /// <summary>null: nothing was pasted yet.</summary>
    public StaffPlan? Plan { get; private set; }

    /// <summary>null: nothing was added yet.</summary>
    public IReadOnlyList<OpenedAccount>? Added { get; private set; }

    /// <summary>Who could not be reached by mail, and why.</summary>
    public IReadOnlyDictionary<int, string> Unreached { get; private set; } = new Dictionary<int, string>();

    public bool SendsMail { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => SendsMail = await links.SettingsAsync(cancel) is not null;

    public IActionResult OnGetTemplate() => File(StaffTable.Template(), PaperForm.Xlsx.ContentType(), "แบบรายชื่อบุคคล.xlsx");

    /// <summary>ตรวจตาราง</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        SendsMail = await links.SettingsAsync(cancel) is not null;
        if (!ModelState.IsValid)
            return Page();
        var (rows, refusal) = file is { Length: > 0 }
            ? StaffTable.Read(await file.BytesAsync(cancel))
            : StaffTable.Read(Input.Table ?? "");
        if (refusal is not null)
        {
            ModelState.Refuse(refusal);
            return Page();
        }
        await ShowAsync(Input.Mend(rows), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        SendsMail = await links.SettingsAsync(cancel) is not null;
        var (rows, refusal) = StaffTable.Read(Input.Table ?? "");
        if (refusal is not null || !ModelState.IsValid)
            return Refuse(refusal ?? StaffTable.Nothing);
        var mended = Input.Mend(rows);
        var done = await import.HandleAsync(new(me.Id, mended, Input.ByMail && SendsMail), cancel);
        if (done.Refusal is { } no)
        {
            await ShowAsync(mended, cancel);
            return Refuse(no);
        }
        (Plan, Added) = (done.Plan, done.Accounts);
        await InviteAsync(done.Accounts, cancel);
        return Page();
    }

    /// <summary>The slips as one file, from what only the page that was just answered carries.</summary>
    public async Task<IActionResult> OnPostSlipsAsync(
        [FromServices] PaperPress press,
        [Required] string slips,
        CancellationToken cancel
    )
    {
        try
        {
            var accounts = JsonSerializer.Deserialize<List<OpenedAccount>>(Sealer().Unprotect(slips))!;
            var office = await db
                .Organization.AsNoTracking()
                .Select(o => new { o.Name, o.Addresses.PublicAddress })
                .SingleAsync(cancel);
            var paper = PasswordSlips.Paper(accounts, office.Name, office.PublicAddress);
            return File(await press.PdfAsync(paper, cancel), PaperForm.Pdf.ContentType(), paper.FileName(PaperForm.Pdf));
        }
        catch (CryptographicException)
        {
            TempData["Toast"] = "ใบรหัสผ่านชุดนี้หมดเวลาพิมพ์แล้ว ออกใบใหม่เป็นรายคนได้ที่หน้าของบุคคลนั้น";
        }
        catch (TypesettingRefused refused)
        {
            TempData["Toast"] = refused.Refusal.Text;
        }
        return Redirect("~/admin/persons");
    }

    public string SealedSlips() =>
        Sealer().Protect(JsonSerializer.Serialize(Added!.Where(a => a.Password is not null)), SlipsLive);

    private ITimeLimitedDataProtector Sealer() =>
        protection.CreateProtector("password-slips", me.Id.ToString(CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();

    private async Task ShowAsync(IReadOnlyList<StaffRow> rows, CancellationToken cancel)
    {
        Plan = await import.PlanAsync(rows, cancel);
        ModelState.Clear();
        Input = new()
        {
            Table = StaffTable.Write(rows),
            ByMail = Input.ByMail,
            ShowsAll = Input.ShowsAll,
        };
    }

    /// <summary>Nothing slow stands in the transaction; who is not reached gets a slip of their own later.</summary>
    private async Task InviteAsync(IReadOnlyList<OpenedAccount> accounts, CancellationToken cancel)
    {
        var invite = HttpContext.RequestServices.GetRequiredService<InvitePersonHandler>();
        var unreached = new Dictionary<int, string>();
        foreach (var account in accounts.Where(a => a.Password is null))
            if (await invite.HandleAsync(new(me.Id, account.PersonId, account.UserName), cancel) is { } refusal)
                unreached[account.PersonId] = refusal.Text;
        Unreached = unreached;
    }

    private PageResult Refuse(Refusal refusal)
    {
        ModelState.Refuse(refusal);
        return Page();
    }
}
