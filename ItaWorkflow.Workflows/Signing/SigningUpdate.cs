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
        var made = WrittenUpdate.Made(set.Before, set.After);
        return WrittenUpdate.Redefined(set.Before, set.After).SequenceEqual([set.Field.Number])
            && IsOnlySigned(set.Before.Object(set.Field.Number), set.Field.Widget)
            && IsPlain(set.Dictionary)
            && Reached(set).SetEquals(made)
            && WrittenUpdate.IsOurs(set.Before, set.After);
    }

    /// <summary>The widget has got its appearance and its value and is otherwise the empty field that it was.</summary>
    public static bool IsOnlySigned(PdfValue before, PdfValue after) =>
        before is PdfDictionary empty
        && after is PdfDictionary signed
        && empty["V"] is null
        && empty["AP"] is null
        && PdfWriter.Bytes(empty).AsSpan().SequenceEqual(PdfWriter.Bytes(signed.Without("AP", "V")));

    /// <summary>The signature's own dictionary holds words and numbers and refers to nothing.</summary>
    public static bool IsPlain(PdfDictionary signature) =>
        signature.Is("Type", "Sig")
        && signature.Is("Filter", "Adobe.PPKLite")
        && signature.Is("SubFilter", "ETSI.CAdES.detached")
        && Keys.SetEquals(signature.Entries.Select(e => e.Key))
        && WrittenUpdate.References(signature).Count == 0;

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
                WrittenUpdate.References(set.After.Object(number)).ForEach(waiting.Push);
        return reached;
    }
}
