using ItaWorkflow.Workflows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ItaWorkflow.Web.Display;

public static class Refusals
{
    /// <summary>A use case's "no" at the field it is about (a property of the page's Input), or above the form.</summary>
    public static void Refuse(this ModelStateDictionary state, Refusal refusal, string prefix = "Input") =>
        state.AddModelError(refusal.Field is { Length: > 0 } field ? $"{prefix}.{field}" : "", refusal.Text);
}
