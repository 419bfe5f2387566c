using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// What a seal or a stamp of archive time may change: its own hidden field, which gets a value and nothing to be seen; or the catalog, by
/// that one field at the end of the form.
/// </summary>
internal static class HiddenUpdate
{
    private static readonly HashSet<string> StampKeys = new(StringComparer.Ordinal)
    {
        "Type",
        "Filter",
        "SubFilter",
        "ByteRange",
        "Contents",
    };

    public static PdfDictionary Stamp(PdfHole range, PdfHole contents) =>
        new(
            ("Type", new PdfName("DocTimeStamp")),
            ("Filter", new PdfName("Adobe.PPKLite")),
            ("SubFilter", new PdfName("ETSI.RFC3161")),
            ("ByteRange", range),
            ("Contents", contents)
        );

    public static bool IsClean(SetSignature set)
    {
        var (before, field) = (set.Before, set.Field);
        var made = WrittenUpdate.Made(before, set.After);
        var value = field.Widget.Require<PdfReference>("V").Number;
        return (before.Has(field.Number) ? IsFilled(set, made, value) : IsAppended(set, made, value))
            && (set.Kind is UpdateKind.Seal ? SigningUpdate.IsPlain(set.Dictionary) : IsPlainStamp(set.Dictionary))
            && WrittenUpdate.IsOurs(before, set.After);
    }

    private static bool IsFilled(SetSignature set, HashSet<int> made, int value) =>
        WrittenUpdate.Redefined(set.Before, set.After).SequenceEqual([set.Field.Number])
        && made.SetEquals([value])
        && set.Field.Widget["AP"] is null
        && SigningUpdate.IsOnlySigned(set.Before.Object(set.Field.Number), set.Field.Widget);

    private static bool IsAppended(SetSignature set, HashSet<int> made, int value)
    {
        var (before, field) = (set.Before, set.Field);
        var catalog = HiddenFields.Appended(before, new(field.Number));
        var widget = HiddenFields.Widget(field.Name, PageTree.Pages(before)[0]);
        return WrittenUpdate.Redefined(before, set.After).SequenceEqual([before.Trailer.Require<PdfReference>("Root").Number])
            && made.SetEquals([value, field.Number])
            && WrittenUpdate.IsSame(catalog, set.After.Catalog)
            && WrittenUpdate.IsSame(widget, field.Widget.Without("V"));
    }

    private static bool IsPlainStamp(PdfDictionary stamp) =>
        stamp.Is("Type", "DocTimeStamp")
        && stamp.Is("Filter", "Adobe.PPKLite")
        && stamp.Is("SubFilter", "ETSI.RFC3161")
        && StampKeys.SetEquals(stamp.Entries.Select(e => e.Key))
        && WrittenUpdate.References(stamp).Count == 0;
}
