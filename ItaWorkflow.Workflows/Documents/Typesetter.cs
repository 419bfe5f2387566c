using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Workflows.Documents.Copying;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// Turns a sheet (HTML and CSS, complete in itself) into PDF with a warm headless Chromium. One for the whole process, in two lanes:
/// an officer who signs never waits for a long paper, nor loses the browser to one.
/// </summary>
public sealed class Typesetter(SheetPolicy policy, ILogger<Typesetter> log) : IDisposable
{
    public static readonly Refusal TooMuchText = new(
        "เนื้อหามีขนาดใหญ่เกินกว่าจะจัดหน้าเป็นเอกสารได้ โปรดย้ายตารางหรือรูปภาพขนาดใหญ่ไปเป็นไฟล์แนบ"
    );
    public static readonly Refusal TooSlow = new(
        "จัดหน้าเอกสารไม่เสร็จภายในเวลาที่กำหนด โปรดลดขนาดตารางหรือข้อความ หรือลองใหม่อีกครั้ง"
    );

    private static readonly TimeSpan Remembering = TimeSpan.FromMinutes(30);
    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = policy.RememberedBytes });
    private readonly TypesettingLane signing = new(policy, log);
    private readonly TypesettingLane papers = new(policy, log);

    public static Refusal TooManyPages(int most) => new($"เอกสารยาวเกิน {most} หน้า โปรดย้ายรายละเอียดไปเป็นไฟล์แนบ");

    internal int? ProcessId => signing.ProcessId;
    internal int? PaperProcessId => papers.ProcessId;

    /// <param name="html">A whole document with its style inside; scripts do not run and nothing is fetched.</param>
    /// <returns>A tagged PDF.</returns>
    /// <exception cref="TypesettingRefused">Too large, too long or too slow, or with a character that would be a box.</exception>
    /// <exception cref="InvalidOperationException">Chromium or its font is missing, or it died twice on this sheet.</exception>
    public Task<byte[]> TypesetAsync(string html, CancellationToken cancel) =>
        TypesetAsync(signing, Printable(html), policy.Memo, cancel);

    /// <summary>A memo's sheet that is only looked at: it goes behind the papers, out of the way of those that are signed.</summary>
    public Task<byte[]> PreviewAsync(string html, CancellationToken cancel) => TypesetAsync(papers, html, policy.Memo, cancel);

    /// <summary>The same for a paper that goes with a memo, which may be longer: <see cref="SheetPolicy.Paper"/>.</summary>
    internal Task<byte[]> TypesetPaperAsync(string html, CancellationToken cancel) =>
        TypesetAsync(papers, Printable(html), policy.Paper, cancel);

    /// <summary>Starts the browser and looks at a trial sheet's font, so that a bad installation shows at once.</summary>
    public Task CheckAsync(CancellationToken cancel) => signing.CheckAsync(cancel);

    public void Dispose()
    {
        remembered.Dispose();
        signing.Dispose();
        papers.Dispose();
    }

    private static string Printable(string html) =>
        SheetLetters.Unprintable(SheetPage.Words(html)) is { } boxes ? throw new TypesettingRefused(boxes) : html;

    private async Task<byte[]> TypesetAsync(TypesettingLane lane, string html, SheetRoom room, CancellationToken cancel)
    {
        var pictures = SheetPage.PictureLength(html);
        if (pictures > policy.MaxPictureBytes || Encoding.UTF8.GetByteCount(html) - pictures > room.HtmlBytes)
            throw new TypesettingRefused(TooMuchText);
        var pdf = await PrintAsync(lane, html, room, cancel);
        return PrintedSheet.Pages(pdf) <= room.Pages ? pdf : throw new TypesettingRefused(TooManyPages(room.Pages));
    }

    /// <summary>What Chromium makes of one sheet is always the same.</summary>
    private async Task<byte[]> PrintAsync(TypesettingLane lane, string html, SheetRoom room, CancellationToken cancel)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        if (remembered.Get<byte[]>(key) is { } known)
            return [.. known];
        using var activity = Tracing.Typesetting.StartActivity("typeset");
        var pdf = CopiedText.Plain(await lane.PrintAsync(html, room, cancel));
        remembered.Set(key, pdf, new MemoryCacheEntryOptions { Size = pdf.Length, SlidingExpiration = Remembering });
        return [.. pdf];
    }
}
