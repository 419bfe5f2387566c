namespace ItaWorkflow.Tests.Support;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    /// <summary>artifacts/…, with its folders made: left for people to look at, never committed.</summary>
    public static string Artifact(string path)
    {
        var file = Path.Combine(Root, "artifacts", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ItaWorkflow.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run from inside the checkout.");
        return directory.FullName;
    }
}
