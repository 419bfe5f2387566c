using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>What Identity refuses, in Thai. Those that our settings switch off are left out.</summary>
public sealed class ThaiIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "ทำรายการไม่สำเร็จ โปรดลองอีกครั้ง");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "บัญชีนี้ถูกแก้ไขจากที่อื่นพร้อมกัน โปรดเปิดหน้านี้ใหม่แล้วลองอีกครั้ง");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "รหัสผ่านปัจจุบันไม่ถูกต้อง");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "ชื่อผู้ใช้ใช้ได้เฉพาะตัวอักษรอังกฤษ ตัวเลข จุด ขีด และ @ โดยไม่เว้นวรรค");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"มีผู้ใช้ชื่อ {userName} อยู่แล้ว");

    public override IdentityError PasswordTooShort(int length) =>
        Error(
            nameof(PasswordTooShort),
            string.Create(CultureInfo.InvariantCulture, $"รหัสผ่านต้องยาวอย่างน้อย {length} ตัวอักษร จะเป็นวลีที่จำง่ายก็ได้")
        );

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(
            nameof(PasswordRequiresUniqueChars),
            string.Create(CultureInfo.InvariantCulture, $"รหัสผ่านต้องมีตัวอักษรต่างกันอย่างน้อย {uniqueChars} ตัว")
        );

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
