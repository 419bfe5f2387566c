namespace ItaWorkflow.Web.Forms;

/// <summary>The page that tells of a failure answers whatever came, whole or not, and would stumble over what failed before.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FailurePageAttribute : Attribute
{
    public static bool IsOn(object page) => IsDefined(page.GetType(), typeof(FailurePageAttribute));
}
