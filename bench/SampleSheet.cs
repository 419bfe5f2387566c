using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Bench;

/// <summary>An invented memo of two pages with four signature blocks.</summary>
internal static class SampleSheet
{
    private const string Sentence =
        "คณะกรรมการได้ตรวจคะแนนรายข้อกับเอกสารที่เผยแพร่แล้ว เห็นว่าแต่ละกองควรมีผู้รับผิดชอบข้อมูลของตน และรายงานผลต่อผู้บริหารทุกเดือน ";

    public static MemoContent Content { get; } =
        MemoContent.Empty(BodyForm.HeadedParts) with
        {
            Subject = "รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
            Addressee = "นายกเทศมนตรีตำบลตัวอย่าง",
            Parts = [.. MemoContent.HeadedParts.Select((heading, i) => new BodyPart(heading, Text(i)))],
        };

    public static string Html { get; } =
        MemoSheet.Html(
            new()
            {
                Organization = "เทศบาลตำบลตัวอย่าง",
                Division = "กองยุทธศาสตร์และงบประมาณ",
                Phone = "โทร. ๐ ๐๐๐๐ ๐๐๐๐",
                Number = "ตย ๕๒๕๐๐.๒/๑๗",
                Date = new DateOnly(2026, 11, 20),
                Content = Content,
                Blocks =
                [
                    new(1, "", "นางสาวสมใจ ตัวอย่าง", ["ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"]),
                    new(2, "ความเห็นของปลัดเทศบาลตำบลตัวอย่าง", "นายสมมติ ตั้งใจ", ["หัวหน้าสำนักปลัดเทศบาล"]),
                    new(3, "ความเห็นของรองนายกเทศมนตรีตำบลตัวอย่าง", "นายทดสอบ แบบอย่าง", ["รองนายกเทศมนตรีตำบลตัวอย่าง"]),
                    new(4, "คำสั่งของนายกเทศมนตรีตำบลตัวอย่าง", "นางจำลอง ตัวอย่าง", ["นายกเทศมนตรีตำบลตัวอย่าง"]),
                ],
            }
        );

    private static string Text(int part) =>
        part is 1 ? $"<p>{Sentence}</p><ol><li><p>{Sentence}</p></li><li><p>{Sentence}</p></li></ol>" : $"<p>{Sentence}</p>";
}
