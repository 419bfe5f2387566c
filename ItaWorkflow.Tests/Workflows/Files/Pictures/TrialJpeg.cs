namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

/// <summary>Grey JPEGs whose scans are written bit by bit, with the two shortest codes that there are.</summary>
internal static class TrialJpeg
{
    /// <summary>Of the means: 0 is "as before". Of the waves: 0 is "no more", 10 is "one number of one bit", 110 "none in two to three blocks".</summary>
    private static readonly byte[] Codes =
    [
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]),
        .. Segment(0xC4, [0x10, 1, 1, 1, .. new byte[13], 0x00, 0x01, 0x10]),
    ];

    private static readonly byte[] Table = Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);

    /// <summary>16 × 16: four blocks.</summary>
    public static byte[] Baseline { get; } = Of(0xC0, 16, 16, Scan(0, 63, 0, "00 0101 0 00 00 1111"));

    public static byte[] Progressive { get; } =
        Of(
            0xC2,
            16,
            16,
            Scan(0, 0, 0x01, "0000 1111"),
            Scan(0, 0, 0x10, "0101 1111"),
            // A wave in the first block, nothing in the second and third, nothing in the fourth.
            Scan(1, 63, 0x01, "101 0 1100 0 111111"),
            // The wave gets a bit, and another comes after it; the others have no more.
            Scan(1, 63, 0x10, "101 1 0 0 1100 0 11111")
        );

    public static byte[] WithRestarts { get; } =
        Of(0xC0, 16, 16, Segment(0xDD, [0, 2]), Scan(0, 63, 0, "0000 1111"), [0xFF, 0xD0], Bits("0000 1111"));

    public static byte[] Of(byte kind, int width, int height, params byte[][] rest) =>
        [
            0xFF,
            0xD8,
            .. Table,
            .. Segment(kind, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
            .. Codes,
            .. rest.SelectMany(r => r),
            0xFF,
            0xD9,
        ];

    public static byte[] Scan(byte from, byte to, byte bits, string data) =>
        [.. Segment(0xDA, [1, 1, 0, from, to, bits]), .. Bits(data)];

    public static byte[] Segment(byte mark, byte[] data) =>
        [0xFF, mark, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Bits(string bits) =>
        [.. bits.Where(b => b is '0' or '1').Chunk(8).Select(b => Convert.ToByte(new string(b).PadRight(8, '1'), 2))];
}
