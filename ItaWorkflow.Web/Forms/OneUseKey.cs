using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// What makes two posted forms the same: key, sender, address and everything in them. Who goes back and changes a word sends another one,
/// so that nothing typed is ever answered with what was typed before.
/// </summary>
internal static class OneUseKey
{
    public const string Field = "__FormKey";
    private const string Token = "__RequestVerificationToken";

    /// <returns>null: the form carries no key.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int personId, CancellationToken cancel)
    {
        if (!request.HasFormContentType)
            return null;
        var form = await request.ReadFormAsync(cancel);
        if (form[Field].FirstOrDefault() is not { Length: > 0 })
            return null;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, personId.ToString(CultureInfo.InvariantCulture));
        Append(hash, request.Path.Value + request.QueryString.Value);
        foreach (var (name, values) in form.Where(f => f.Key != Token))
        foreach (var value in values)
        {
            Append(hash, name);
            Append(hash, value ?? "");
        }

        foreach (var file in form.Files)
            await AppendAsync(hash, file, cancel);
        return hash.GetHashAndReset();
    }

    private static async Task AppendAsync(IncrementalHash hash, IFormFile file, CancellationToken cancel)
    {
        Append(hash, file.Name);
        Append(hash, file.FileName);
        await using var content = file.OpenReadStream();
        hash.AppendData(await SHA256.HashDataAsync(content, cancel));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
