using ItaWorkflow.Data.Persistence.Sealing;

namespace ItaWorkflow.Web.Commands;

/// <summary>key: which keys the office has, by fingerprint; key new: from the next start on a new one seals.</summary>
internal static class KeyCommand
{
    /// <returns>The exit code; null: something else was asked.</returns>
    public static int? Run(string[] what, OfficeKeyFile keys, TextWriter output)
    {
        if (what is not ([] or ["new"]))
            return null;
        if (what is ["new"])
        {
            output.WriteLine($"กุญแจใหม่ {keys.Renew().Fingerprint} จะใช้ปิดผนึกตั้งแต่เปิดระบบครั้งต่อไป");
            output.WriteLine(
                "คัดลอกไฟล์กุญแจไปทุกเครื่องและที่เก็บสำเนา ก่อนเปิดระบบใหม่ กุญแจเดิมอยู่ในไฟล์ต่อไปเพื่อเปิดไฟล์สำรองเก่า"
            );
        }

        output.WriteLine($"ไฟล์กุญแจ: {keys.Path}");
        foreach (var key in keys.Read())
            output.WriteLine($"  {key.Fingerprint}");
        return 0;
    }
}
