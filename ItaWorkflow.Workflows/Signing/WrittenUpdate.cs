using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>The last update of a file, as our writer would write it.</summary>
internal static class WrittenUpdate
{
    /// <summary>Its bytes are the very ones that our writer writes, so that no two readers see two documents in them.</summary>
    public static bool IsOurs(PdfFile before, PdfFile after)
    {
        var written = after.Bytes[before.Bytes.Length..];
        after.Budget.Make(4L * written.Length);
        var update = new PdfUpdate(before);
        foreach (var number in after.Revisions[^1].Numbers)
            update.Put(number, after.Object(number));
        return update.Tail().AsSpan().SequenceEqual(written.Span);
    }

    /// <summary>The objects that it defines anew.</summary>
    public static IReadOnlyList<int> Redefined(PdfFile before, PdfFile after) =>
        [.. after.Revisions[^1].Numbers.Where(before.Has)];

    /// <summary>The objects that it adds.</summary>
    public static HashSet<int> Made(PdfFile before, PdfFile after) =>
        after.Revisions[^1].Numbers.Where(number => !before.Has(number)).ToHashSet();

    public static bool IsSame(PdfValue one, PdfValue other) =>
        PdfWriter.Bytes(one).AsSpan().SequenceEqual(PdfWriter.Bytes(other));

    /// <summary>The objects that a value refers to.</summary>
    public static List<int> References(PdfValue value) =>
        value switch
        {
            PdfReference reference => [reference.Number],
            PdfArray array => [.. array.Items.SelectMany(References)],
            PdfDictionary dictionary => [.. dictionary.Entries.SelectMany(e => References(e.Value))],
            PdfStream stream => References(stream.Dictionary),
            _ => [],
        };
}
