using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ItaWorkflow.Data.Persistence.Copying;

/// <summary>How many rows a table has, and what they say, in whatever order and on whatever store they are read.</summary>
internal sealed class TableDigest
{
    private readonly byte[] _all = new byte[SHA256.HashSizeInBytes];

    public int Rows { get; private set; }

    public string Hash => Convert.ToHexStringLower(_all);

    /// <param name="columns">Of the store whose way to write values is the common one.</param>
    /// <param name="isJson">Of each column.</param>
    public void Add(IReadOnlyList<StoreColumn> columns, IReadOnlyList<bool> isJson, object?[] row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0; at < row.Length; at++)
        {
            var bytes = Bytes(columns[at].Stored(row[at]), isJson[at]);
            hash.AppendData(BitConverter.GetBytes(bytes?.Length ?? -1));
            hash.AppendData(bytes ?? []);
        }

        var one = hash.GetHashAndReset();
        for (var at = 0; at < one.Length; at++)
            _all[at] ^= one[at];
        Rows++;
    }

    private static byte[]? Bytes(object? value, bool isJson) =>
        value switch
        {
            null => null,
            byte[] bytes => bytes,
            string json when isJson => Encoding.UTF8.GetBytes(Sorted(JsonNode.Parse(json))?.ToJsonString() ?? "null"),
            IFormattable number => Encoding.UTF8.GetBytes(number.ToString(null, CultureInfo.InvariantCulture)),
            _ => Encoding.UTF8.GetBytes(value.ToString()!),
        };

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
