using System.Text;
using CsvHelper;

namespace ItaWorkflow.Workflows;

/// <summary>CSV as spreadsheets open it: UTF-8 with its mark, every cell in quotes, none that would be computed.</summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\r\n",
        Quoting = CsvQuoting.Always,
        Injection = CsvInjection.Escape,
    };

    public static byte[] File(IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, Options))
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        return bytes.ToArray();
    }
}
