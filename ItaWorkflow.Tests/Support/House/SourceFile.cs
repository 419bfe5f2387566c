using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>A file that somebody wrote, as the compiler reads it. All are read once for every rule of the house.</summary>
internal sealed class SourceFile
{
    public const string Tests = "ItaWorkflow.Tests";

    /// <summary>The three floors.</summary>
    public static readonly IReadOnlyList<string> Product = ["ItaWorkflow.Data", "ItaWorkflow.Workflows", "ItaWorkflow.Web"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);
    private static readonly Lazy<ILookup<string, SourceFile>> All = new(() =>
        Product.Append(Tests).SelectMany(Written).AsParallel().AsOrdered().Select(Read).ToLookup(file => file.Project)
    );

    private SourceFile(string project, string path, SyntaxTree tree)
    {
        (Project, Path, Tree, Root) = (project, path, tree, tree.GetCompilationUnitRoot());
        Text = tree.ToString();
        Namespace = Root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
    }

    public string Project { get; }

    /// <summary>From its project on: Memos/Memo.cs.</summary>
    public string Path { get; }

    public SyntaxTree Tree { get; }
    public CompilationUnitSyntax Root { get; }
    public string Text { get; }
    public string Namespace { get; }

    public string? Room => RoomOf(Path);

    /// <summary>An end of line after the last one begins no further line.</summary>
    public int Lines => Tree.GetText().Lines is var lines && lines[^1].Span.IsEmpty ? lines.Count - 1 : lines.Count;

    public static IEnumerable<SourceFile> Of(params IEnumerable<string> projects) => projects.SelectMany(p => All.Value[p]);

    /// <summary>The first folder, or among the pages the one in it; null: it stands in none.</summary>
    public static string? RoomOf(string path) =>
        path.Split('/') switch
        {
            ["Pages", _] => null,
            ["Pages", var room, ..] => room,
            [var room, _, ..] => room,
            _ => null,
        };

    public LinePositionSpan LinesOf(TextSpan span) => Tree.GetLineSpan(span).Span;

    private static SourceFile Read((string Project, string File) written) =>
        new(
            written.Project,
            System.IO.Path.GetRelativePath(Folder(written.Project), written.File),
            CSharpSyntaxTree.ParseText(File.ReadAllText(written.File), Options)
        );

    private static IEnumerable<(string Project, string File)> Written(string project) =>
        Directory
            .EnumerateFiles(Folder(project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !System.IO.Path.GetRelativePath(Folder(project), file).Split('/').Any(IsMade))
            .Select(file => (project, file));

    public static string Folder(string project) => System.IO.Path.Combine(Repository.Root, project);

    private static bool IsMade(string folder) => folder is "bin" or "obj" or "node_modules" or "Migrations";
}
