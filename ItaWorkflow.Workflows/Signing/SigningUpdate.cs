using ItaWorkflow.Workflows.Signing.Pdf;

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
        PdfSigner.PositionKey,
        "Reason",
        "M",
        "ByteRange",
        "Contents",
    };

    public static bool IsClean(SetSignature set)
    {
        var changed = set.After.Revisions[^1].Offsets.Keys;
        var made = changed.Where(number => !set.Before.Has(number)).ToHashSet();
        return changed.Where(set.Before.Has).SequenceEqual([set.Field.Number])
            && IsOnlySigned(set)
            && IsPlain(set)
            && Reached(set).SetEquals(made)
            && IsAsWeWrite(set, changed);
    }

    private static bool IsOnlySigned(SetSignature set)
    {
        var before = (PdfDictionary)set.Before.Object(set.Field.Number);
        var after = set.Field.Widget;
        return before["V"] is null
            && before["AP"] is null
            && PdfWriter.Bytes(before).AsSpan().SequenceEqual(PdfWriter.Bytes(after.Without("AP", "V")));
    }

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
        var update = new PdfUpdate(set.Before);
        foreach (var number in changed)
            update.Put(number, set.After.Object(number));
        return update.ToBytes().AsSpan().SequenceEqual(set.After.Bytes.Span);
    }
}
