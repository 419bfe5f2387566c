using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Web.Pages.Measures;

internal sealed class DraftLineInput
{
    public int Id { get; set; }
    public int Revision { get; set; }
    public bool IsChosen { get; set; }
    public int Division { get; set; }
    public int Owner { get; set; }

    [StringLength(200)]
    public string? Due { get; set; }

    public static DraftLineInput From(Measure draft) =>
        new()
        {
            Id = draft.Id,
            Revision = draft.Revision,
            Division =
                draft.IsForAllDivisions ? DraftsModel.Everybody
                : draft.Divisions.Count > 1 ? DraftsModel.AsItIs
                : draft.Divisions.FirstOrDefault()?.Id ?? DraftsModel.Nobody,
            Owner =
                draft.Ownerships.Count > 1
                    ? DraftsModel.AsItIs
                    : draft.Ownerships.FirstOrDefault()?.PersonId ?? DraftsModel.Nobody,
            Due = draft.DueText,
        };

    /// <summary>As it was typed, over the draft as it is now.</summary>
    public DraftLineInput Of(Measure draft)
    {
        Revision = draft.Revision;
        return this;
    }

    public DraftLine Read(BulkInput? bulk)
    {
        var division = bulk?.Division is { } d and not DraftsModel.Nobody ? d : Division;
        var owner = bulk?.Owner is { } o and not DraftsModel.Nobody ? o : Owner;
        return new(Id, Revision)
        {
            Divisions = division is DraftsModel.AsItIs or DraftsModel.Everybody ? null : One(division),
            IsForAllDivisions = division is DraftsModel.AsItIs ? null : division is DraftsModel.Everybody,
            Owners = owner is DraftsModel.AsItIs ? null : One(owner),
            Due = string.IsNullOrWhiteSpace(bulk?.Due) ? Due ?? "" : bulk.Due,
        };
    }

    private static int[] One(int id) => id > 0 ? [id] : [];
}

internal sealed class BulkInput
{
    public int? Division { get; set; }
    public int? Owner { get; set; }

    [StringLength(200)]
    public string? Due { get; set; }
}
