using ItaWorkflow.Data.Organization;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>What a title says of its place in the chain of command.</summary>
internal static class StaffPosts
{
    private static readonly (string Begins, Post Post)[] Chain =
    [
        ("รองนายก", Post.DeputyMayor),
        ("รองปลัด", Post.DeputyClerk),
        ("นายกเทศมนตรี", Post.Mayor),
        ("นายกองค์การ", Post.Mayor),
        ("นายกอบต", Post.Mayor),
        ("นายกอบจ", Post.Mayor),
        ("นายกเมือง", Post.Mayor),
        ("ปลัด", Post.Clerk),
    ];

    private static readonly string[] Heads =
    [
        "ผู้อำนวยการกอง",
        "ผู้อำนวยการสำนัก",
        "ผู้อำนวยการหน่วย",
        "ผอ.กอง",
        "ผอ.สำนัก",
        "หัวหน้าสำนัก",
        "หัวหน้าส่วน",
        "หัวหน้ากอง",
        "หัวหน้าหน่วย",
    ];

    private static readonly string[] Yes = ["ใช่", "yes", "y", "x", "1", "/", "✓", "✔", "หัวหน้า"];

    public static Post Of(StaffRow row)
    {
        var title = StandingOffice.Bare(row.Position);
        var chain = Array.Find(Chain, c => title.StartsWith(c.Begins, StringComparison.Ordinal));
        return chain.Begins is not null ? chain.Post
            : Array.Exists(Heads, h => title.StartsWith(h, StringComparison.Ordinal)) || IsYes(row.Head) ? Post.DivisionHead
            : Post.Officer;
    }

    /// <summary>Whoever leads the whole office belongs to no division, unless the table says so.</summary>
    public static bool NeedsDivision(this Post post) => post is Post.Officer or Post.DivisionHead;

    public static bool IsYes(string text) =>
        Array.Exists(Yes, y => string.Equals(y, text.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>คณะผู้บริหาร and a dash are no division.</summary>
    public static bool IsNone(string division) =>
        StandingOffice.Bare(division) is "" or "-" or "–" or "คณะผู้บริหาร" or "ผู้บริหาร";
}
