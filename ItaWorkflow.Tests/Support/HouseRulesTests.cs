using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Support.House;

namespace ItaWorkflow.Tests.Support;

/// <summary>Rules of CONTRIBUTING.md that can be counted.</summary>
public sealed partial class HouseRulesTests
{
    private const int Longest = 250;
    private const int MostFiles = 25;
    private static readonly string[] Projects = [.. SourceFile.Product, SourceFile.Tests];

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once()
    {
        Assert.DoesNotContain(SourceFile.Of(Projects), file => file.Lines > Longest);
    }

    [Fact]
    public void No_folder_holds_more_than_a_person_oversees()
    {
        var folders = SourceFile.Of(Projects).CountBy(file => (file.Project, Path.GetDirectoryName(file.Path)));

        Assert.DoesNotContain(folders, f => f.Value > MostFiles);
    }

    /// <summary>Pages apart: Razor calls each Index's model so.</summary>
    [Fact]
    public void No_type_has_anothers_name()
    {
        var twins = SourceFile
            .Of(SourceFile.Product)
            .SelectMany(file =>
                TypeName()
                    .Matches(file.Text)
                    .Select(m => (Name: m.Groups["type"].Value, Partial: m.Value.Contains("partial", StringComparison.Ordinal)))
            )
            .Where(type => !type.Partial && !type.Name.EndsWith("Model", StringComparison.Ordinal))
            .CountBy(type => type.Name);

        Assert.DoesNotContain(twins, twin => twin.Value > 1);
    }

    /// <summary>Above the store nobody asks which it is: but where Hangfire keeps its queue, and the commands that move an office.</summary>
    [Fact]
    public void Nothing_above_the_store_speaks_a_databases_own_tongue()
    {
        string[] allowed = ["Clock/ClockStorage.cs", "Commands/StoreCommands.cs"];
        string[] tongues = ["Npgsql", "SqliteException", "UseSqlite", "ILike", "FOR UPDATE", "pg_", "::jsonb", "IsSqlite"];
        var speaks = SourceFile
            .Of("ItaWorkflow.Workflows", "ItaWorkflow.Web")
            .Where(file => !allowed.Contains(file.Path, StringComparer.Ordinal))
            .Where(file => tongues.Any(tongue => file.Text.Contains(tongue, StringComparison.Ordinal)));

        Assert.Empty(speaks.Select(file => file.Path));
    }

    [Fact]
    public void Every_use_case_has_its_test_at_the_same_path()
    {
        var tests = SourceFile.Of(SourceFile.Tests).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var useCases = SourceFile
            .Of("ItaWorkflow.Workflows")
            .Where(f => f.Text.Contains($"class {Path.GetFileNameWithoutExtension(f.Path)}Handler(", StringComparison.Ordinal))
            .Select(f => f.Path)
            .ToList();

        Assert.True(useCases.Count > 80);
        Assert.DoesNotContain(useCases, path => !tests.Contains($"Workflows/{Path.ChangeExtension(path, null)}Tests.cs"));
    }

    /// <summary>In a pattern \d means the digits of every script; a number is read only from those of one.</summary>
    [Theory]
    [InlineData("ItaWorkflow.Data", "\\d")]
    [InlineData("ItaWorkflow.Workflows", "\\d")]
    [InlineData("ItaWorkflow.Web", "\\d")]
    [InlineData("ItaWorkflow.Web", "SaveChanges")]
    [InlineData("ItaWorkflow.Web", "ExecuteUpdate")]
    [InlineData("ItaWorkflow.Web", "ExecuteDelete")]
    [InlineData("ItaWorkflow.Workflows", "UtcNow;")]
    [InlineData("ItaWorkflow.Workflows", "Journal.Add")]
    public void What_a_floor_does_not_do_stands_in_none_of_its_files(string project, string words) =>
        Assert.DoesNotContain(SourceFile.Of(project), file => file.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>A page that moved is still called by its old name by others, and no compiler says so.</summary>
    [Fact]
    public void Every_page_that_is_named_is_there()
    {
        var pages = Path.Combine(Repository.Root, "ItaWorkflow.Web", "Pages");
        var named = Directory
            .EnumerateFiles(pages, "*.cshtml*", SearchOption.AllDirectories)
            .SelectMany(file =>
                PageName().Matches(File.ReadAllText(file)).Select(match => (file, Name: match.Groups["page"].Value))
            )
            .ToList();

        Assert.True(named.Count > 30);
        Assert.DoesNotContain(named, n => !File.Exists(Named(pages, n.file, n.Name)));
    }

    [GeneratedRegex(
        "(?:RedirectToPage\\(|Url\\.Page\\(|asp-page=)\"(?<page>[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageName();

    [GeneratedRegex(
        @"^(public |internal )?(static |sealed |abstract |partial |readonly |ref )*(class|record struct|record|struct|interface|enum) (?<type>\w+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex TypeName();

    private static string Named(string pages, string file, string name) =>
        (name[0] == '/' ? pages + name : Path.Combine(Path.GetDirectoryName(file)!, name)) + ".cshtml";
}
