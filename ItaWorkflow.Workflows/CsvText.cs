using System.Text;

namespace ItaWorkflow.Workflows;

/// <summary>CSV as Excel opens it: UTF-8 with its mark, and no cell that would be computed.</summary>
public static class CsvText
{
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static byte[] File(string lines) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(lines)];
}
