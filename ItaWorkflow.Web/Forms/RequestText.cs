using System.Text;

namespace ItaWorkflow.Web.Forms;

internal static class RequestText
{
    /// <summary>The body of a request that is no form.</summary>
    /// <returns>null: it is larger than <paramref name="most"/> bytes.</returns>
    public static async Task<string?> TextAsync(this HttpRequest request, int most, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancel)) > 0; )
        {
            copy.Write(chunk, 0, read);
            if (copy.Length > most)
                return null;
        }

        return Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
    }
}
