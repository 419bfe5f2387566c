using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>What an update of the evidence may change: the store by more at the end of its lists, and the catalog by having a store at all.</summary>
internal static class StoreUpdate
{
    public static bool IsClean(PdfFile before, PdfFile after)
    {
        var root = before.Trailer.Require<PdfReference>("Root").Number;
        if (after.Catalog[SecurityStore.Key] is not PdfReference place)
            return false;
        var isNew = before.Catalog[SecurityStore.Key] is null;
        var made = WrittenUpdate.Made(before, after);
        return WrittenUpdate.Redefined(before, after).SequenceEqual([isNew ? root : place.Number])
            && (!isNew || WrittenUpdate.IsSame(before.Catalog.With(SecurityStore.Key, place), after.Catalog))
            && Added(before, after) is { Count: > 0 } added
            && made.SetEquals(isNew ? [.. added, place.Number] : added)
            && added.TrueForAll(number => IsPlain(after.Object(number)))
            && WrittenUpdate.IsOurs(before, after);
    }

    /// <returns>null: something that stood there is gone, or something else stands there.</returns>
    private static List<int>? Added(PdfFile before, PdfFile after)
    {
        var (old, store) = (SecurityStore.Of(before), SecurityStore.Of(after));
        if (
            !store.Is("Type", SecurityStore.Key)
            || store.Entries.Any(e => e.Key is not "Type" && !SecurityStore.Kinds.Contains(e.Key, StringComparer.Ordinal))
        )
            return null;
        var added = new List<int>();
        foreach (var kind in SecurityStore.Kinds)
        {
            var (had, has) = (Numbers(old, kind), Numbers(store, kind));
            if (!has.Take(had.Count).SequenceEqual(had))
                return null;
            added.AddRange(has.Skip(had.Count));
        }
        return added;
    }

    private static List<int> Numbers(PdfDictionary store, string kind) =>
        [.. SecurityStore.References(store, kind).Select(r => r.Number)];

    private static bool IsPlain(PdfValue value) =>
        value is PdfStream { Dictionary: var dictionary } && dictionary.Entries.All(e => e.Key is "Length");
}
