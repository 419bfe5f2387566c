using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>ใบรหัสผ่าน: a slip for each person, to be cut and handed over. The passwords are kept nowhere.</summary>
public static class PasswordSlips
{
    /// <param name="office">Its name, as on paper.</param>
    /// <param name="address">Where one signs in; empty: nobody said.</param>
    public static Paper Paper(IReadOnlyList<OpenedAccount> accounts, string office, string address) =>
        new(
            "ใบรหัสผ่าน",
            [new PaperSection([.. accounts.Where(a => a.Password is not null).SelectMany(a => Slip(a, office, address))])]
        )
        {
            // What is typed stands as it is typed.
            ThaiNumerals = false,
        };

    private static IEnumerable<PaperBlock> Slip(OpenedAccount account, string office, string address)
    {
        yield return new PaperTable(
            [new("ชื่อผู้ใช้"), new("รหัสผ่านครั้งแรก"), new("เข้าระบบที่", 60)],
            [
                new([account.UserName, account.Password!, address.Length > 0 ? address : "ที่อยู่ที่ผู้ดูแลระบบแจ้ง"]),
                PaperRow.Group($"{office} · ใช้ครั้งแรกแล้วตั้งรหัสผ่านของท่านเอง อย่าให้ผู้อื่นเห็น"),
            ]
        )
        {
            Caption = account.Title.Length > 0 ? $"{account.Name} · {account.Title}" : account.Name,
        };
    }
}
