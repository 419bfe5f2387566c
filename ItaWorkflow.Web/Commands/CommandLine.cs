using System.Text;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Web.Commands;

/// <summary>Commands on the web app's own executable that need neither host nor database.</summary>
public static class CommandLine
{
    private const int Misused = 64;

    /// <returns>The exit code; null when the arguments ask for no command, so that the web app starts.</returns>
    public static int? Run(string[] args)
    {
        if (args is not ["routes" or ReadingProcess.Command, ..])
            return null;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n" };
        return Run(args, output, errors);
    }

    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case [ReadingProcess.Command, var contentType]:
                return ReadWordsCommand.Run(contentType, Console.OpenStandardInput(), output);
            case [_, "check", var file]:
                return CheckRouteCommand.Run(file, output, errors);
            case [_, "simulate", .. var rest] when SimulateArguments.Parse(rest, errors) is { } arguments:
                return SimulateRouteCommand.Run(arguments, output, errors);
            default:
                errors.WriteLine("วิธีใช้: routes check FILE");
                errors.WriteLine("       routes simulate FILE [--set name=value]… [--verdict elementId=verdict]… [--json]");
                return Misused;
        }
    }
}
