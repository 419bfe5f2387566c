using ItaWorkflow.Data.Approvals;

namespace ItaWorkflow.Web.Pages.Public;

internal static class SignerWords
{
    /// <summary>เสนอ, เห็นชอบ, อนุมัติ …</summary>
    public static string Of(StepKind kind, Verdict verdict) =>
        kind is StepKind.Propose && verdict is Verdict.Endorse ? "เสนอ" : verdict.Words();
}
