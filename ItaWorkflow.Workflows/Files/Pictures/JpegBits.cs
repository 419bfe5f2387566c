namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>The bits of a scan (ITU-T T.81, F.1.2.3): FF 00 is FF, and any other FF ends them.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _byte;
    private int _left;

    /// <summary>The byte that comes next.</summary>
    public int At { get; private set; }

    /// <returns>-1: there is none.</returns>
    public int Next()
    {
        if (_left == 0 && !Load())
            return -1;
        return (_byte >> --_left) & 1;
    }

    /// <returns>-1: there are not so many.</returns>
    public int Next(int count)
    {
        var number = 0;
        for (; count > 0; count--)
        {
            if (Next() is not (>= 0 and var bit))
                return -1;
            number = (number << 1) | bit;
        }
        return number;
    }

    public bool Skip(int count)
    {
        for (; count > 0; count--)
            if (Next() < 0)
                return false;
        return true;
    }

    /// <summary>Over the restart mark that must stand here.</summary>
    public bool Restart(int number)
    {
        _left = 0;
        if (At + 2 > _data.Length || _data[At] != 0xFF || _data[At + 1] != 0xD0 + (number & 7))
            return false;
        At += 2;
        return true;
    }

    private bool Load()
    {
        if (At >= _data.Length)
            return false;
        _byte = _data[At];
        if (_byte == 0xFF && (At + 1 >= _data.Length || _data[At + 1] != 0))
            return false;
        At += _byte == 0xFF ? 2 : 1;
        _left = 8;
        return true;
    }
}
