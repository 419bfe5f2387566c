using System.Text.RegularExpressions;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>What a page lets only some do, its use cases ask too: whoever comes another way is refused as well.</summary>
public sealed partial class RightsTests
{
    [Theory]
    [InlineData("Policies.Administrator", "AdministerAsync(", "Administers")]
    [InlineData("Policies.Secretary", "KeepsItaYear")]
    [InlineData("Policies.Registrar", "Registers", "IsRegistrar")]
    [InlineData("Policies.Oversight", "OverseesAsync(")]
    public void A_right_that_a_page_asks_its_use_cases_ask(string policy, params string[] questions)
    {
        var asked = Pages(policy)
            .SelectMany(page => HandlerName().Matches(page.Text).Select(m => m.Groups["act"].Value))
            .ToHashSet();
        var useCases = SourceFile
            .Of("ItaWorkflow.Workflows")
            .Where(file => asked.Contains(Path.GetFileNameWithoutExtension(file.Path)))
            .ToList();

        Assert.NotEmpty(useCases);
        Assert.DoesNotContain(
            useCases.Where(file => !IsQuestion(file)),
            file => !questions.Any(question => file.Text.Contains(question, StringComparison.Ordinal))
        );
    }

    /// <summary>The folder of the administrator's pages has its policy as a whole.</summary>
    private static IEnumerable<SourceFile> Pages(string policy) =>
        SourceFile
            .Of("ItaWorkflow.Web")
            .Where(file =>
                file.Text.Contains($"[Authorize({policy})]", StringComparison.Ordinal)
                || file.Text.Contains($"[Authorize(Policy = {policy})]", StringComparison.Ordinal)
                || (policy == "Policies.Administrator" && file.Path.StartsWith("Pages/Admin/", StringComparison.Ordinal))
            );

    /// <summary>It tells something about what it is given, and changes nothing.</summary>
    private static bool IsQuestion(SourceFile useCase) =>
        Path.GetFileNameWithoutExtension(useCase.Path) is "CheckRoute" or "SimulateRoute";

    [GeneratedRegex(@"\b(?<act>[A-Z]\w+)Handler \w+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HandlerName();
}
