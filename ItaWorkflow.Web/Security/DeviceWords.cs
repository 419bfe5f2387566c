namespace ItaWorkflow.Web.Security;

/// <summary>A browser as its person knows it, from what it says of itself: Chrome บน Windows.</summary>
internal static class DeviceWords
{
    // The first that is found: nearly every browser says that it is Safari, and most that they are Chrome.
    private static readonly (string Mark, string Words)[] Browsers =
    [
        ("Line/", "LINE"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Words)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(HttpRequest request) => Of(request.Headers.UserAgent.ToString());

    public static string Of(string said)
    {
        var (browser, system) = (Find(Browsers, said), Find(Systems, said));
        return system is null ? browser ?? "ไม่ทราบชนิดเครื่อง" : $"{browser ?? "เบราว์เซอร์"} บน {system}";
    }

    private static string? Find((string Mark, string Words)[] list, string said) =>
        list.FirstOrDefault(known => said.Contains(known.Mark, StringComparison.Ordinal)).Words;
}
