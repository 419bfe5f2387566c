using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>The year's ITA analysis typed into a draft: the figures of a published memo, the sentences our own.</summary>
internal static class ItaAnalysisDraft
{
    /// <summary>Published indicator scores of fiscal year 2566 (Samples: chaturat).</summary>
    private static readonly string[] Scores =
    [
        "การปฏิบัติหน้าที่ 98.01 คะแนน",
        "การใช้งบประมาณ 93.22 คะแนน",
        "การใช้อำนาจ 92.14 คะแนน",
        "การใช้ทรัพย์สินของราชการ 91.21 คะแนน",
        "การแก้ไขปัญหาการทุจริต 88.18 คะแนน",
        "คุณภาพการดำเนินงาน 88.45 คะแนน",
        "ประสิทธิภาพการสื่อสาร 84.85 คะแนน",
        "การปรับปรุงการทำงาน 85.61 คะแนน",
        "การเปิดเผยข้อมูล 75.00 คะแนน",
        "การป้องกันการทุจริต 48.75 คะแนน",
    ];

    public static async Task TypeAsync(IPage page)
    {
        await page.FillAsync("#Input_Addressee", "นายกเทศมนตรีตำบลตัวอย่าง");
        await WriteAsync(
            page,
            0,
            "ตามคำสั่งเทศบาลตำบลตัวอย่าง ที่ 221/2565 ได้แต่งตั้งคณะกรรมการขับเคลื่อนการประเมิน ITA และมอบหมายให้กองยุทธศาสตร์และงบประมาณรวบรวมและวิเคราะห์ผลเสนอผู้บริหาร"
        );
        await WriteAsync(page, 1, "คณะกรรมการประชุมเมื่อวันที่ 2 ตุลาคม 2566 พิจารณาผลคะแนนรวม 78.41 คะแนน รายตัวชี้วัดดังนี้");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync("[data-do='orderedList']");
        await page.Keyboard.InsertTextAsync(Scores[0]);
        foreach (var score in Scores.Skip(1))
        {
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.InsertTextAsync(score);
        }

        await WriteAsync(
            page,
            2,
            "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 และแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ"
        );
        await WriteAsync(
            page,
            3,
            "เห็นควรอนุมัติให้เผยแพร่รายงานการวิเคราะห์บนเว็บไซต์ และมอบทุกกองเสนอมาตรการแก้ไขสามตัวชี้วัดที่ต่ำกว่าเกณฑ์ 85 คะแนน"
        );
        await page.FillAsync("#Input_Closing", "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ");
    }

    private static async Task WriteAsync(IPage page, int part, string text)
    {
        await page.Locator(".ProseMirror").Nth(part).ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
    }
}
