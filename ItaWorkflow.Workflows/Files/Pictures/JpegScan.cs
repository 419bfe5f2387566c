using System.Numerics;

namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>One scan of a JPEG, read number by number as a program that draws it would (ITU-T T.81, F.2 and G.2), keeping none.</summary>
/// <param name="From">The first of the 64 numbers that it gives.</param>
/// <param name="Before">Bits given by scans before (successive approximation); 0: this is the first.</param>
internal sealed record JpegScan(JpegFrame Frame, IReadOnlyList<JpegScanPart> Parts, int From, int To, int Before, int Every)
{
    private int _endRun;

    /// <returns>How many bytes it took; null: damaged.</returns>
    public int? Read(ReadOnlySpan<byte> data)
    {
        var bits = new JpegBits(data);
        var (wide, high) = Parts is [var only] ? (only.Part.Wide, only.Part.High) : (Frame.UnitsWide, Frame.UnitsHigh);
        for (var unit = 0; unit < wide * high; unit++)
        {
            if (Every > 0 && unit > 0 && unit % Every == 0)
            {
                _endRun = 0;
                if (!bits.Restart(unit / Every - 1))
                    return null;
            }
            var isRead =
                Parts.Count == 1 ? Block(ref bits, Parts[0], unit % wide, unit / wide) : Unit(ref bits, unit % wide, unit / wide);
            if (!isRead)
                return null;
        }
        return bits.At;
    }

    private bool Unit(ref JpegBits bits, int x, int y)
    {
        foreach (var part in Parts)
            for (var down = 0; down < part.Part.Down; down++)
            for (var across = 0; across < part.Part.Across; across++)
                if (!Block(ref bits, part, x * part.Part.Across + across, y * part.Part.Down + down))
                    return false;
        return true;
    }

    private bool Block(ref JpegBits bits, JpegScanPart part, int x, int y)
    {
        if (!Frame.IsProgressive)
            return Mean(ref bits, part) && Waves(ref bits, part.Waves!);
        if (From == 0)
            return Before == 0 ? Mean(ref bits, part) : bits.Skip(1);
        ref var known = ref part.Part.Known[y * part.Part.Stride + x];
        return Before == 0 ? Begin(ref bits, part.Waves!, ref known) : Refine(ref bits, part.Waves!, ref known);
    }

    private static bool Mean(ref JpegBits bits, JpegScanPart part) =>
        part.Mean!.Next(ref bits) is >= 0 and <= 15 and var size && bits.Skip(size);

    private static bool Waves(ref JpegBits bits, JpegCode code)
    {
        for (var at = 1; at < 64; at++)
        {
            if (code.Next(ref bits) is not (>= 0 and var word))
                return false;
            if (word == 0)
                return true;
            at += word >> 4;
            if (at > 63)
                return (word & 15) == 0;
            if (!bits.Skip(word & 15))
                return false;
        }
        return true;
    }

    private bool Begin(ref JpegBits bits, JpegCode code, ref ulong known)
    {
        if (_endRun > 0)
        {
            _endRun--;
            return true;
        }
        for (var at = From; at <= To; at++)
        {
            if (code.Next(ref bits) is not (>= 0 and var word))
                return false;
            var (run, size) = (word >> 4, word & 15);
            if (size == 0 && run < 15)
                return EndRun(ref bits, run, 1);
            at += run;
            if (at > To)
                return size == 0;
            if (!bits.Skip(size))
                return false;
            if (size > 0)
                known |= 1UL << at;
        }
        return true;
    }

    private bool Refine(ref JpegBits bits, JpegCode code, ref ulong known)
    {
        var at = From;
        while (_endRun == 0 && at <= To)
        {
            if (code.Next(ref bits) is not (>= 0 and var word))
                return false;
            var (run, size) = (word >> 4, word & 15);
            if (size == 0 && run < 15)
            {
                if (!EndRun(ref bits, run, 0))
                    return false;
                break;
            }
            if (size > 1 || (size == 1 && !bits.Skip(1)))
                return false;
            for (; at <= To && ((known >> at & 1) == 1 || run-- > 0); at++)
                if ((known >> at & 1) == 1 && !bits.Skip(1))
                    return false;
            if (size == 1 && at > To)
                return false;
            if (size == 1)
                known |= 1UL << at;
            at++;
        }
        if (_endRun == 0)
            return true;
        _endRun--;
        return at > To || bits.Skip(BitOperations.PopCount(known >> at << at << (63 - To)));
    }

    /// <summary>So many blocks have nothing more in this scan.</summary>
    private bool EndRun(ref JpegBits bits, int size, int less)
    {
        if (bits.Next(size) is not (>= 0 and var more))
            return false;
        _endRun = (1 << size) + more - less;
        return true;
    }
}

/// <summary>A part of the picture in a scan, with the codes of its mean (DC) and its waves (AC), as far as the scan needs them.</summary>
internal sealed record JpegScanPart(JpegPart Part, JpegCode? Mean, JpegCode? Waves);
