using ItaWorkflow.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Refuses the passwords that are tried first: the user name, a keyboard row, a common word with a year behind it.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int LeastLength = 12;

    private static readonly string[] Common =
    [
        "password",
        "passw0rd",
        "qwertyuiop",
        "asdfghjkl",
        "1q2w3e4r5t",
        "administrator",
        "iloveyou",
        "welcome",
        "thailand",
        "bangkok",
        "tessaban",
        "itaworkflow",
        "demo2569ita",
        "รหัสผ่าน",
        "เทศบาล",
        "สวัสดี",
    ];

    private const string Rows = "01234567890123 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var bare = Bare(password ?? "");
        if (user.UserName is { Length: >= 3 } name && bare.Contains(Bare(name), StringComparison.Ordinal))
            return Refuse("PasswordHasUserName", "รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ข้างใน");
        if (Common.Any(word => Covers(bare, word)) || IsRow(bare))
            return Refuse(
                "PasswordIsCommon",
                "รหัสผ่านนี้เดาง่าย โปรดใช้ข้อความที่ยาวและไม่มีใครเดาถูก เช่น คำสี่คำที่ไม่เกี่ยวกัน"
            );
        return Task.FromResult(IdentityResult.Success);
    }

    /// <summary>Small letters and digits only, so that P-a-s-s-w-o-r-d is password.</summary>
    private static string Bare(string text) =>
        new([.. text.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= 'ก' and <= '๛')]);

    /// <summary>The word is there and little else.</summary>
    private static bool Covers(string bare, string word) =>
        bare.Contains(word, StringComparison.Ordinal) && bare.Length - word.Length <= 6;

    private static bool IsRow(string bare) =>
        bare.Length >= 6 && bare.Chunk(6).All(part => Rows.Contains(new string(part), StringComparison.Ordinal));

    private static Task<IdentityResult> Refuse(string code, string text) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = text }));
}
