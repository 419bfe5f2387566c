using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Web.Pages.Admin.RouteRules;

/// <summary>A memo that does not exist, as the page's address names it.</summary>
internal sealed class SampleMemo
{
    public int? DivisionId { get; set; }

    [EnumDataType(typeof(MemoKind))]
    public MemoKind Kind { get; set; }

    [EnumDataType(typeof(Urgency))]
    public Urgency Urgency { get; set; }

    public string? Amount { get; set; }
}
