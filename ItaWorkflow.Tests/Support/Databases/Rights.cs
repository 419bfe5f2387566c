namespace ItaWorkflow.Tests.Support.Databases;

internal static class Rights
{
    /// <summary>As ls shows them: rw-------.</summary>
    public static string Of(string path) =>
        string.Concat(
            Enumerable.Range(0, 9).Select(bit => (((int)File.GetUnixFileMode(path) >> (8 - bit)) & 1) == 1 ? "rwx"[bit % 3] : '-')
        );
}
