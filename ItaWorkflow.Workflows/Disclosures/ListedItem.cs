using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>One line of the checklist.</summary>
/// <param name="Row">What the office keeps of it; null: nothing yet.</param>
/// <param name="Addresses">Those that are given now, with their looks of late.</param>
public sealed record ListedItem(int Year, AskedItem Item, DisclosureItem? Row, IReadOnlyList<DisclosureAddress> Addresses)
{
    /// <summary>The office's own last day; null: none is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How many papers our own public page of the item shows.</summary>
    public int Papers { get; init; }

    public IReadOnlyList<CompletenessMark> Marks => field ??= Completeness.Of(this);

    /// <summary>It has an address, and no address is known to be amiss.</summary>
    public bool IsReady =>
        Addresses.Count > 0 && !Addresses.Any(a => a.Health is LinkHealth.Dead or LinkHealth.Failing or LinkHealth.Suspect);

    /// <summary>The worst of its addresses; null: it has none.</summary>
    public LinkHealth? Health =>
        Addresses.Count == 0 ? null : Addresses.Select(a => a.Health).MinBy(h => Array.IndexOf(Completeness.WorstFirst, h));
}
