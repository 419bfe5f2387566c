using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Finds the longest head of a file that ends with a signature over all of it, and the signatures in it.</summary>
internal static class SignedPart
{
    /// <returns>null: no revision ends with a signature over all of it.</returns>
    public static PdfFile? Find(PdfFile file)
    {
        for (var revisions = file.Revisions.Count; revisions > 1; revisions--)
            if (TrySet(file, revisions) is { CoversEverything: true })
                return file.UpTo(revisions);
        return null;
    }

    /// <summary>From the first signed revision on, oldest first.</summary>
    /// <exception cref="MalformedPdfException">An update sets more than one signature.</exception>
    public static IReadOnlyList<PaperUpdate> Updates(PdfFile file)
    {
        var first = 2;
        while (first <= file.Revisions.Count && !file.UpTo(first).Fields.Any(f => f.IsSigned))
            first++;
        return [.. Enumerable.Range(first, file.Revisions.Count - first + 1).Select(revisions => Update(file, revisions))];
    }

    private static PaperUpdate Update(PdfFile file, int revisions)
    {
        var (before, after) = (file.UpTo(revisions - 1), file.UpTo(revisions));
        var signed = before.Fields.Where(f => f.IsSigned).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return after.Fields.Where(f => f.IsSigned && !signed.Contains(f.Name)).ToList() switch
        {
            [] => new(before, after, null),
            [var field] => new(before, after, new(before, after, field, after.Get<PdfDictionary>(field.Widget["V"]))),
            _ => throw new MalformedPdfException("An update sets one signature."),
        };
    }

    private static SetSignature? TrySet(PdfFile file, int revisions)
    {
        try
        {
            return Update(file, revisions).Set;
        }
        catch (MalformedPdfException e) when (!e.IsTooTangled)
        {
            return null;
        }
    }
}
