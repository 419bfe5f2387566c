using ItaWorkflow.Data.Doors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ItaWorkflow.Web.Doors;

/// <summary>Where a door stands on our side.</summary>
public static class DoorAddress
{
    /// <summary>The part of an address that names a kind.</summary>
    public static string Segment(this DoorKind kind) =>
        kind switch
        {
            DoorKind.Entra => "entra",
            DoorKind.ThaId => "thaid",
            _ => "openid",
        };

    public static DoorKind? KindOf(string segment) =>
        Enum.GetValues<DoorKind>().Cast<DoorKind?>().FirstOrDefault(kind => kind!.Value.Segment() == segment);

    /// <summary>Where the provider sends them back: to be entered there.</summary>
    public static string Back(this DoorKind kind) => $"/doors/{kind.Segment()}/back";

    /// <summary>Where they were going, if that is ours; else the first page.</summary>
    public static string Ours(this HttpContext http, string? to) =>
        RedirectHttpResult.IsLocalUrl(to) ? to! : http.Request.PathBase + "/";
}
