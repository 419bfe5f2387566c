namespace ItaWorkflow.Web.Forms;

internal static class FormFiles
{
    /// <summary>The whole of a small file that a form brought.</summary>
    public static async Task<byte[]> BytesAsync(this IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }
}
