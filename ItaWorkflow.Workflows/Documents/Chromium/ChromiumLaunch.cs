using System.Diagnostics;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>The ways to start the browser, safest first: as a user of its own and inside its sandbox, where the machine allows it.</summary>
internal static class ChromiumLaunch
{
    private static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium-headless-shell",
        "/usr/bin/chromium-headless-shell",
        "/usr/lib/chromium/chromium",
        "/usr/bin/chromium",
    ];

    private static readonly string[] Flags =
    [
        "--headless",
        "--remote-debugging-pipe",
        // Without it every glyph of a margin box is rounded to a pixel.
        "--font-render-hinting=none",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-crash-reporter",
        "--no-first-run",
        "--mute-audio",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    public static string Find(string configured)
    {
        if (configured.Length > 0)
            return File.Exists(configured) ? configured : throw new FileNotFoundException($"No Chromium at {configured}.");
        return Places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Chromium is missing: install the package chromium-headless-shell.");
    }

    /// <summary>Arguments of each way, the program first.</summary>
    public static IEnumerable<string[]> Ways(string chromium)
    {
        string[] browser = [chromium, .. Flags];
        if (!Environment.IsPrivilegedProcess)
            return [browser, [.. browser, "--no-sandbox"]];
        string[] asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", .. browser];
        return [asNobody, [.. asNobody, "--no-sandbox"], [.. browser, "--no-sandbox"]];
    }

    /// <summary>The browser reads its commands from descriptor 3 and answers on 4: the shell hands it our two pipes there.</summary>
    public static ProcessStartInfo Describe(string[] way)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var argument in (string[])["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh", .. way])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = "/nonexistent";
        return start;
    }
}
