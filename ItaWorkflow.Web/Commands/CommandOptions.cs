namespace ItaWorkflow.Web.Commands;

/// <summary>What follows a command: names and values in any order, each at most once.</summary>
/// <param name="Passphrase">The first line of the file that was named.</param>
/// <param name="Key">The file with the office's keys.</param>
internal sealed record CommandOptions(string? Passphrase, string? Key)
{
    public const string Usage = """
        วิธีใช้: backup FILE [--passphrase-file FILE]
               restore FILE [--passphrase-file FILE] [--key FILE]
               database copy --to "Host=…"
               database copy --from-cluster
               verify-journal [HASH]
               key
               key new
        """;

    /// <returns>null: something else was given, or an empty passphrase.</returns>
    public static CommandOptions? Read(string[] given, params string[] known)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < given.Length; at += 2)
            if (
                at + 1 == given.Length
                || !known.Contains(given[at], StringComparer.Ordinal)
                || !values.TryAdd(given[at], given[at + 1])
            )
                return null;
        var passphrase = values.TryGetValue("--passphrase-file", out var file)
            ? File.ReadLines(file).FirstOrDefault() ?? ""
            : null;
        return passphrase is "" ? null : new(passphrase, values.GetValueOrDefault("--key"));
    }
}
