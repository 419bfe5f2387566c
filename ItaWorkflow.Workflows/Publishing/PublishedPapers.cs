using System.Globalization;
using System.Security.Cryptography;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Pdf;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>The files of a publication, as they will be shown; the reading copy is typeset here, so this stands in no transaction.</summary>
public sealed class PublishedPapers(ItaDbContext db, ReadingCopy reading)
{
    private const string Pdf = "application/pdf";

    /// <summary>Of a memo that has ended, with its division and the attachments that are not removed.</summary>
    public async Task<(IReadOnlyList<PublishedFile> Files, Refusal? Refusal)> MakeAsync(
        Memo memo,
        ShownPapers shown,
        CancellationToken cancel
    )
    {
        if (memo.State is not (MemoState.Approved or MemoState.Acknowledged))
            return ([], PublicationRefusals.NotEnded);
        if (shown.IsNothing)
            return ([], PublicationRefusals.NothingShown);
        if (shown.Attachments.Except(memo.Attachments.Select(a => a.Id)).Any())
            return ([], PublicationRefusals.NoSuchFile);
        var signed = await SignedAsync(memo, cancel);
        if (signed.Count == 0)
            return ([], PublicationRefusals.NotSigned);
        try
        {
            return (await FilesAsync(memo, signed, shown, cancel), null);
        }
        catch (TypesettingRefused refused)
        {
            return ([], refused.Refusal);
        }
    }

    /// <summary>The newest revision of each sheet of the edition, in order.</summary>
    public async Task<IReadOnlyList<SignedDocument>> SignedAsync(Memo memo, CancellationToken cancel) =>
        await db
            .SignedDocuments.AsNoTracking()
            .Where(d => d.Case!.MemoId == memo.Id && d.Case.Edition == memo.Edition)
            .Where(d => !db.SignedDocuments.Any(o => o.CaseId == d.CaseId && o.Sheet == d.Sheet && o.Revision > d.Revision))
            .OrderBy(d => d.Sheet)
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<PublishedFile>> FilesAsync(
        Memo memo,
        IReadOnlyList<SignedDocument> signed,
        ShownPapers shown,
        CancellationToken cancel
    )
    {
        var files = new List<PublishedFile>();
        if (shown.Signed)
            files.AddRange(signed.Select((document, i) => Signed(memo, document, i, signed.Count)));
        if (shown.Reading)
            files.Add(Reading(memo, await reading.MakeAsync(memo, signed, cancel), files.Count));
        foreach (var attachment in memo.Attachments.Where(a => shown.Attachments.Contains(a.Id)).OrderBy(a => a.Id))
            files.Add(Attached(attachment, files.Count));
        return files;
    }

    private static PublishedFile Signed(Memo memo, SignedDocument document, int ordinal, int of) =>
        new()
        {
            Ordinal = ordinal,
            Kind = PublishedKind.Signed,
            Title = of == 1 ? "ฉบับลงนาม" : string.Create(CultureInfo.InvariantCulture, $"ฉบับลงนาม แผ่นที่ {document.Sheet}"),
            FileName = Name(memo, of == 1 ? "signed" : string.Create(CultureInfo.InvariantCulture, $"signed-{document.Sheet}")),
            ContentType = Pdf,
            Size = document.Bytes.Length,
            Sha256 = document.Sha256,
            Pages = Pages(document.Bytes),
            DocumentId = document.Id,
        };

    private static PublishedFile Reading(Memo memo, byte[] pdf, int ordinal) =>
        new()
        {
            Ordinal = ordinal,
            Kind = PublishedKind.Reading,
            Title = "ฉบับอ่าน ไม่มีภาพลายมือชื่อและเลขโทรศัพท์",
            FileName = Name(memo, "reading"),
            ContentType = Pdf,
            Size = pdf.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
            Pages = Pages(pdf),
            Bytes = new() { Content = pdf },
        };

    private static PublishedFile Attached(Attachment attachment, int ordinal) =>
        new()
        {
            Ordinal = ordinal,
            Kind = PublishedKind.Attachment,
            Title = attachment.FileName,
            FileName = attachment.FileName,
            ContentType = attachment.ContentType,
            Size = attachment.Size,
            Sha256 = attachment.Sha256,
            AttachmentId = attachment.Id,
        };

    /// <summary>Of Latin letters: an address is copied into systems of others.</summary>
    private static string Name(Memo memo, string what) => $"{memo.Code}-{what}.pdf".ToLowerInvariant();

    private static int? Pages(byte[] pdf)
    {
        try
        {
            return PageTree.Pages(PdfFile.Read(pdf)).Count;
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
