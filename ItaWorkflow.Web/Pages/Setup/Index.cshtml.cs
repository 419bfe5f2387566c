using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Founding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Setup;

[AllowAnonymous]
internal sealed class IndexModel(ItaDbContext db, FoundOrganizationHandler found) : PageModel
{
    [BindProperty]
    public SetupInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var command = new FoundOrganization(Input.Token, Input.Name, Input.PersonName, Input.UserName, Input.Password);
        if (await found.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        var account = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == Input.UserName.Trim(), cancel);
        await HttpContext.LetInAsync(account, Door.ByPassword);
        TempData["Toast"] = "ตั้งค่าหน่วยงานแล้ว ต่อไปโปรดทำตามขั้นเริ่มใช้ระบบ";
        return Redirect("~/admin");
    }
}

internal sealed class SetupInput
{
    [Required(ErrorMessage = "โปรดกรอกรหัสตั้งค่า")]
    [StringLength(60)]
    public string Token { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกชื่อหน่วยงาน เช่น เทศบาลตำบลตัวอย่าง")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกชื่อและนามสกุลพร้อมคำนำหน้า")]
    [StringLength(200)]
    public string PersonName { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกชื่อผู้ใช้")]
    [StringLength(60)]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัสผ่าน")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "รหัสผ่านสองช่องไม่ตรงกัน")]
    [DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
