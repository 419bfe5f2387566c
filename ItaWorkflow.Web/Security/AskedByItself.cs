namespace ItaWorkflow.Web.Security;

/// <summary>
/// Marks an address that an open page asks without its person: that does not prolong the session, and when the session is over it is told
/// to stop, since it can do nothing with the sign-in page.
/// </summary>
internal sealed class AskedByItself
{
    public static bool Marks(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<AskedByItself>() is not null;
}
