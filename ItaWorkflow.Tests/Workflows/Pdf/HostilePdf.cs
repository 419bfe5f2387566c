using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Pdf;

/// <summary>Writes what our own writer never would, with cross-references that are right.</summary>
internal sealed class HostilePdf
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly SortedDictionary<int, long> offsets = [];
    private long previous = -1;

    public HostilePdf() => Raw("%PDF-1.4\n");

    public long Length => bytes.WrittenCount;

    public HostilePdf Raw(string text)
    {
        bytes.Write(Encoding.Latin1.GetBytes(text));
        return this;
    }

    public HostilePdf Object(int number, string body)
    {
        At(number);
        return Raw(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n"));
    }

    /// <summary>The object begins here, whatever is written next.</summary>
    public HostilePdf At(int number)
    {
        offsets[number] = bytes.WrittenCount;
        return this;
    }

    public HostilePdf Reference(int number, long offset)
    {
        offsets[number] = offset;
        return this;
    }

    /// <summary>One revision ends.</summary>
    public HostilePdf End(int size, string more = "")
    {
        var table = bytes.WrittenCount;
        var text = new StringBuilder("xref\n");
        foreach (var run in Runs())
            text.Append(CultureInfo.InvariantCulture, $"{run[0]} {run.Count}\n")
                .AppendJoin("", run.Select(n => string.Create(CultureInfo.InvariantCulture, $"{offsets[n]:D10} 00000 n \n")));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Root 1 0 R");
        if (previous >= 0)
            text.Append(CultureInfo.InvariantCulture, $"/Prev {previous}");
        Raw(text.Append(CultureInfo.InvariantCulture, $"{more}>>\nstartxref\n{table}\n%%EOF\n").ToString());
        previous = table;
        offsets.Clear();
        return this;
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    private List<List<int>> Runs()
    {
        var runs = new List<List<int>>();
        foreach (var number in offsets.Keys)
            if (runs.Count > 0 && runs[^1][^1] == number - 1)
                runs[^1].Add(number);
            else
                runs.Add([number]);
        return runs;
    }
}
