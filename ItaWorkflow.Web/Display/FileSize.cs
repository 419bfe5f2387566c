using System.Globalization;

namespace ItaWorkflow.Web.Display;

public static class FileSize
{
    /// <summary>1.8 MB, 12 KB</summary>
    public static string Words(long bytes) =>
        bytes >= 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
