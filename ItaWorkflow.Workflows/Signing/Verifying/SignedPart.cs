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

    /// <summary>The signatures in the order in which they were set, from the first signed revision on.</summary>
    /// <exception cref="MalformedPdfException">An update after the first signature sets none, or more than one.</exception>
    public static IReadOnlyList<SetSignature> Signatures(PdfFile file)
    {
        var first = 2;
        while (first <= file.Revisions.Count && !file.UpTo(first).Fields.Any(f => f.IsSigned))
            first++;
        return [.. Enumerable.Range(first, file.Revisions.Count - first + 1).Select(revisions => Set(file, revisions))];
    }

    private static SetSignature Set(PdfFile file, int revisions)
    {
        var (before, after) = (file.UpTo(revisions - 1), file.UpTo(revisions));
        var signed = before.Fields.Where(f => f.IsSigned).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var fields = after.Fields.Where(f => f.IsSigned && !signed.Contains(f.Name)).ToList();
        return fields is [var field]
            ? new(before, after, field, after.Get<PdfDictionary>(field.Widget["V"]))
            : throw new MalformedPdfException("An update sets one signature.");
    }

    private static SetSignature? TrySet(PdfFile file, int revisions)
    {
        try
        {
            return Set(file, revisions);
        }
        catch (MalformedPdfException e) when (!e.IsTooTangled)
        {
            return null;
        }
    }
}
