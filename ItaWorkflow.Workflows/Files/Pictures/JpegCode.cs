namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>A Huffman code of a JPEG (ITU-T T.81, annex C and F.2.2.3).</summary>
internal sealed class JpegCode
{
    private const int Longest = 16;
    private readonly int[] _first = new int[Longest + 1];
    private readonly int[] _count = new int[Longest + 1];
    private readonly int[] _at = new int[Longest + 1];
    private readonly byte[] _values;

    private JpegCode(byte[] values) => _values = values;

    /// <summary>Sixteen counts, then the values.</summary>
    /// <returns>null: no code; else also how many bytes it took.</returns>
    public static (JpegCode Code, int Length)? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < Longest)
            return null;
        var total = 0;
        foreach (var count in data[..Longest])
            total += count;
        if (total > 256 || data.Length < Longest + total)
            return null;
        var code = new JpegCode(data.Slice(Longest, total).ToArray());
        for (int length = 1, next = 0, at = 0; length <= Longest; length++, next <<= 1)
        {
            (code._first[length], code._at[length], code._count[length]) = (next, at, data[length - 1]);
            next += data[length - 1];
            at += data[length - 1];
            if (next > 1 << length)
                return null;
        }
        return (code, Longest + total);
    }

    /// <returns>-1: the bits end, or are no word of the code.</returns>
    public int Next(ref JpegBits bits)
    {
        var word = 0;
        for (var length = 1; length <= Longest; length++)
        {
            if (bits.Next() is not (>= 0 and var bit))
                return -1;
            word = (word << 1) | bit;
            if (word - _first[length] < _count[length])
                return _values[_at[length] + word - _first[length]];
        }
        return -1;
    }
}
