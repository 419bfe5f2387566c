using System.Globalization;
using System.Text;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// Typesets a signature's appearance at 16, then 15, then 14 points. An opinion that is still too long is refused: never clipped,
/// or its writer would sign less than they wrote.
/// </summary>
public sealed class AppearanceSheet(Typesetter typesetter)
{
    /// <summary>
    /// Type sizes of the opinion; s14 sets three lines where two were. Tight is for a field drawn for somebody else: an acting
    /// officer has a position line more than the sheet was laid out for.
    /// </summary>
    private static readonly string[] Sizes = ["", " s15", " s14", " s14 tight"];

    public static readonly Refusal NoRoom = new("ชื่อและตำแหน่งของผู้ลงนามยาวเกินช่องในแบบฟอร์ม โปรดส่งคืนเพื่อเสนอใหม่");

    public static readonly Refusal NoLines = new("ช่องในแบบฟอร์มไม่มีที่สำหรับข้อความ โปรดลบข้อความแล้วลงนาม", "Opinion");

    public static Refusal TooLong(int length, int room) =>
        new(
            $"ความเห็นยาวเกินช่องในแบบฟอร์ม: พิมพ์ {length} ตัวอักษร ช่องนี้รับได้ {room} ตัวอักษร โปรดลดลงอย่างน้อย {length - room} ตัวอักษร",
            "Opinion"
        );

    public static Refusal TooManyLines(int lines, int room) =>
        new(
            $"ความเห็นยาวเกินช่องในแบบฟอร์ม: พิมพ์ {lines} บรรทัด ช่องนี้รับได้ {room} บรรทัด โปรดพิมพ์ต่อกันในบรรทัดเดียวหรือลดลง",
            "Opinion"
        );

    public async Task<Appearance> FitAsync(AppearanceModel model, CancellationToken cancel)
    {
        if (model.Block.Signed is null)
            throw new ArgumentException("Nothing is signed in this block.", nameof(model));
        foreach (var size in Sizes)
            if (await TryAsync(model, size, cancel) is { } pdf)
                return new(pdf, null);
        return new(null, await WhyAsync(model, model.Block.Signed.Opinion, cancel));
    }

    /// <summary>Counted is what the officer typed, not the verdict that the paper puts before it.</summary>
    private async Task<Refusal> WhyAsync(AppearanceModel model, string words, CancellationToken cancel)
    {
        var typed = model.Typed ?? words;
        var before = words.Length - typed.Length;
        if (typed.Length == 0 || await TryAsync(Shortened(model, before), Sizes[^1], cancel) is null)
            return NoRoom;
        var room = await RoomAsync(model, words.Length, cancel);
        var (lines, fit) = (SheetBlock.Lines(words).Length, SheetBlock.Lines(words[..room]).Length);
        return room <= before ? NoLines
            : lines > fit ? TooManyLines(lines, fit)
            : TooLong(typed.Length, room - before);
    }

    public static string Html(AppearanceModel model, string size = "")
    {
        var html = new StringBuilder();
        html.Append("<section class=\"block").Append(size).Append("\">");
        SheetBlock.AppendSigned(html, model.Block, model.Block.Signed!, new SheetText(model.ThaiNumerals));
        html.Append("</section>");
        var page = string.Create(
            CultureInfo.InvariantCulture,
            $"@page {{ size: {model.Width:0.##}pt {model.Height:0.##}pt; margin: 0; }}"
        );
        return SheetPage.Html("appearance", "", "ลายมือชื่ออิเล็กทรอนิกส์", html.ToString(), page, model.ThaiNumerals);
    }

    /// <summary>The PDF, or null when it needs a second page.</summary>
    private async Task<byte[]?> TryAsync(AppearanceModel model, string size, CancellationToken cancel)
    {
        try
        {
            var pdf = await typesetter.TypesetAsync(Html(model, size), cancel);
            return PrintedSheet.Pages(pdf) == 1 ? pdf : null;
        }
        catch (TypesettingRefused refused) when (refused.Refusal != Typesetter.TooSlow)
        {
            return null;
        }
    }

    /// <summary>The longest beginning of the opinion that still fits, found by halving.</summary>
    private async Task<int> RoomAsync(AppearanceModel model, int length, CancellationToken cancel)
    {
        var (fits, tooMuch) = (0, Math.Min(length, 2_000));
        while (tooMuch - fits > 1)
        {
            var middle = (fits + tooMuch) / 2;
            if (await TryAsync(Shortened(model, middle), Sizes[^1], cancel) is null)
                tooMuch = middle;
            else
                fits = middle;
        }
        return fits;
    }

    private static AppearanceModel Shortened(AppearanceModel model, int length)
    {
        var signed = model.Block.Signed!;
        return model with { Block = model.Block with { Signed = signed with { Opinion = signed.Opinion[..length] } } };
    }
}
