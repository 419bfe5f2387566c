using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>
/// What one signing may change: its own widget (by an appearance and a value), and new objects for these two. Everything else of the
/// document stays, and the bytes are the very ones that our writer writes, so that no two readers see two documents in them.
/// </summary>
internal static class SigningUpdate
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "Type",
        "Filter",
        "SubFilter",
        "Name",
        SigningLayout.PositionKey,
        "Reason",
        "M",
        "ByteRange",
        "Contents",
    };

    public static bool IsClean(SetSignature set)
    {
        var changed = set.After.Revisions[^1].Numbers;
        var made = changed.Where(number => !set.Before.Has(number)).ToHashSet();
        return changed.Where(set.Before.Has).SequenceEqual([set.Field.Number])
            && IsOnlySigned(set.Before.Object(set.Field.Number), set.Field.Widget)
            && IsPlain(set)
            && Reached(set).SetEquals(made)
            && IsAsWeWrite(set, changed);
    }

    /// <summary>The widget has got its appearance and its value and is otherwise the empty field that it was.</summary>
    public static bool IsOnlySigned(PdfValue before, PdfValue after) =>
        before is PdfDictionary empty
        && after is PdfDictionary signed
        && empty["V"] is null
        && empty["AP"] is null
        && PdfWriter.Bytes(empty).AsSpan().SequenceEqual(PdfWriter.Bytes(signed.Without("AP", "V")));

    /// <summary>The signature's own dictionary holds words and numbers and refers to nothing.</summary>
    private static bool IsPlain(SetSignature set) =>
        set.Dictionary.Is("Type", "Sig")
        && set.Dictionary.Is("Filter", "Adobe.PPKLite")
        && set.Dictionary.Is("SubFilter", "ETSI.CAdES.detached")
        && Keys.SetEquals(set.Dictionary.Entries.Select(e => e.Key))
        && References(set.Dictionary).Count == 0;

    /// <summary>From the widget, by its appearance and its value, without leaving the new objects.</summary>
    private static HashSet<int> Reached(SetSignature set)
    {
        var appearance = set.Field.Widget.Require<PdfDictionary>("AP");
        if (appearance.Entries.Count() != 1 || !set.After.Get<PdfStream>(appearance["N"]).Dictionary.Is("Subtype", "Form"))
            return [];
        var reached = new HashSet<int>();
        var waiting = new Stack<int>([
            appearance.Require<PdfReference>("N").Number,
            set.Field.Widget.Require<PdfReference>("V").Number,
        ]);
        while (waiting.TryPop(out var number))
            if (reached.Add(number))
                References(set.After.Object(number)).ForEach(waiting.Push);
        return reached;
    }

    private static List<int> References(PdfValue value) =>
        value switch
        {
            PdfReference reference => [reference.Number],
            PdfArray array => [.. array.Items.SelectMany(References)],
            PdfDictionary dictionary => [.. dictionary.Entries.SelectMany(e => References(e.Value))],
            PdfStream stream => References(stream.Dictionary),
            _ => [],
        };

    private static bool IsAsWeWrite(SetSignature set, IEnumerable<int> changed)
    {
        var written = set.After.Bytes[set.Before.Bytes.Length..];
        set.After.Budget.Make(4L * written.Length);
        var update = new PdfUpdate(set.Before);
        foreach (var number in changed)
            update.Put(number, set.After.Object(number));
        return update.Tail().AsSpan().SequenceEqual(written.Span);
    }
}
