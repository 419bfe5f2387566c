using System.IO.Compression;

namespace ItaWorkflow.Workflows.Files;

internal static class StrangerZip
{
    /// <summary>How each entry begins in the ZIP's directory (APPNOTE 4.3.12).</summary>
    private static ReadOnlySpan<byte> Entry => [(byte)'P', (byte)'K', 1, 2];

    /// <returns>null: more than <paramref name="mostEntries"/>, for .NET would make an object of each at once.</returns>
    /// <exception cref="InvalidDataException">It is no ZIP.</exception>
    public static ZipArchive? Open(byte[] file, int mostEntries) =>
        file.AsSpan().Count(Entry) > mostEntries
            ? null
            : new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
}
