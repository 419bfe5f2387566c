using System.Buffers.Binary;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>A JPEG (ITU-T T.81) that any program draws: every segment whole, every scan read to its last block.</summary>
internal sealed class JpegCheck
{
    /// <summary>A progressive photograph has about ten; a thousand empty ones would keep whatever draws it busy.</summary>
    private const int MostScans = 50;

    private readonly JpegCode?[] _means = new JpegCode?[4];
    private readonly JpegCode?[] _waves = new JpegCode?[4];
    private readonly bool[] _tables = new bool[4];
    private JpegFrame? _frame;
    private int _every;
    private int _scans;

    public static bool IsNamed(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    /// <returns>null: damaged.</returns>
    public static CheckedPicture? Read(ReadOnlySpan<byte> file) => IsNamed(file) ? new JpegCheck().Whole(file) : null;

    private CheckedPicture? Whole(ReadOnlySpan<byte> file)
    {
        for (var at = 2; Mark(file, ref at) is { } mark; )
        {
            if (mark == 0xD9)
                return _frame is { } frame && frame.Parts.All(p => p.IsBegun)
                    ? new(frame.Width, frame.Height, file[..at].ToArray())
                    : null;
            if (at + 2 > file.Length)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2 || at + length > file.Length || !Segment(mark, file.Slice(at + 2, length - 2)))
                return null;
            if (_frame is { Parts.Count: 0 } large)
                return new(large.Width, large.Height, []);
            var segment = file.Slice(at + 2, length - 2);
            at += length;
            if (mark != 0xDA)
                continue;
            if (Scan(segment)?.Read(file[at..]) is not { } taken)
                return null;
            at += taken;
        }
        return null;
    }

    /// <summary>The mark that comes next, whatever was left before it.</summary>
    private static int? Mark(ReadOnlySpan<byte> file, ref int at)
    {
        for (; at + 1 < file.Length; at++)
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                at += 2;
                return file[at - 1];
            }
        return null;
    }

    private bool Segment(int mark, ReadOnlySpan<byte> data) =>
        mark switch
        {
            0xC4 => Codes(data),
            0xDB => Tables(data),
            0xDD => data.Length == 2 && (_every = BinaryPrimitives.ReadUInt16BigEndian(data)) >= 0,
            0xC0 or 0xC1 or 0xC2 => _frame is null && (_frame = JpegFrame.Read(data, mark)) is not null,
            0xDA => ++_scans <= MostScans,
            0xFE or (>= 0xE0 and <= 0xEF) => true,
            _ => false,
        };

    private bool Tables(ReadOnlySpan<byte> data)
    {
        for (; data.Length > 0; data = data[(data[0] < 16 ? 65 : 129)..])
        {
            if ((data[0] >> 4) > 1 || (data[0] & 15) > 3 || data.Length < (data[0] < 16 ? 65 : 129))
                return false;
            _tables[data[0] & 15] = true;
        }
        return true;
    }

    private bool Codes(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            if ((data[0] >> 4) > 1 || (data[0] & 15) > 3 || JpegCode.Read(data[1..]) is not var (code, length))
                return false;
            (data[0] < 16 ? _means : _waves)[data[0] & 15] = code;
            data = data[(1 + length)..];
        }
        return true;
    }

    /// <returns>null: it asks for what the file did not give.</returns>
    private JpegScan? Scan(ReadOnlySpan<byte> data)
    {
        if (_frame is not { } frame || data.Length < 1 || data[0] is < 1 or > 4 || data.Length != 4 + 2 * data[0])
            return null;
        var (from, to, before) = (data[^3], data[^2], data[^1] >> 4);
        if (frame.IsProgressive ? !IsBand(from, to, data[0]) : (from, to, before) is not (0, 63, 0))
            return null;
        var parts = new List<JpegScanPart>();
        for (var at = 1; at < data.Length - 3; at += 2)
        {
            var id = data[at];
            var (mean, waves) = (data[at + 1] >> 4, data[at + 1] & 15);
            if (mean > 3 || waves > 3 || frame.Parts.FirstOrDefault(p => p.Id == id) is not { } part || !_tables[part.Table])
                return null;
            if (
                ((from == 0 && before == 0) && _means[mean] is null)
                || (to > 0 && _waves[waves] is null)
                || parts.Exists(p => p.Part == part)
            )
                return null;
            part.IsBegun |= from == 0;
            parts.Add(new(part, _means[mean], _waves[waves]));
        }
        return new(frame, parts, from, to, before, _every);
    }

    /// <summary>The means of several parts at once, or some waves of one (ITU-T T.81, G.1.1.1).</summary>
    private static bool IsBand(int from, int to, int parts) => from == 0 ? to == 0 : parts == 1 && to >= from && to <= 63;
}
