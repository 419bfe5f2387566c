using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

internal sealed class PasswordModel(ItaDbContext db, CurrentPerson person, ChangePasswordHandler changePassword) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public bool IsRequired => person.MustChangePassword;
    public string UserName => person.UserName;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await changePassword.HandleAsync(new(person.Id, Input.Current, Input.New), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        // The new stamp ends every cookie; this device gets a new one.
        await HttpContext.LetInAsync(await db.Users.AsNoTracking().SingleAsync(a => a.PersonId == person.Id, cancel), person.How);
        TempData["Toast"] = "เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นต้องเข้าสู่ระบบใหม่";
        return Redirect(IsRequired ? "~/" : "~/account");
    }
}

internal sealed class PasswordInput
{
    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านปัจจุบัน")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านใหม่")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string New { get; set; } = "";

    [Compare(nameof(New), ErrorMessage = "รหัสผ่านใหม่สองช่องไม่ตรงกัน")]
    [DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
