using System.Globalization;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Web.Commands;

/// <param name="Start">Virtual time zero: dates in the file are told from it.</param>
internal sealed record SimulateArguments(string File, SimulationPlan Plan, DateTimeOffset Start, bool Json)
{
    public static SimulateArguments? Parse(string[] args, TextWriter errors)
    {
        string? file = null;
        var plan = new SimulationPlan();
        var json = false;
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] is "--json")
                json = true;
            else if (args[at] is "--set" or "--verdict")
            {
                if (at + 1 >= args.Length || !TryPair(args[at + 1], out var name, out var value))
                {
                    errors.WriteLine($"{args[at]} ต้องตามด้วย ชื่อ=ค่า");
                    return null;
                }

                if (args[at++] is "--set")
                    plan.Variables[name] = Value(value);
                else
                    plan.Decide(name, value);
            }
            else if (file is not null || args[at].StartsWith("--", StringComparison.Ordinal))
                return null;
            else
                file = args[at];
        }

        return file is null ? null : new(file, plan, TimeProvider.System.GetUtcNow(), json);
    }

    /// <summary>A value that reads as a number or a boolean is one, anything else is a text.</summary>
    internal static object Value(string text) =>
        bool.TryParse(text, out var flag) ? flag
        : decimal.TryParse(
            text,
            NumberStyles.Float & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : text;

    private static bool TryPair(string text, out string name, out string value)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        name = at > 0 ? text[..at] : "";
        value = at > 0 ? text[(at + 1)..] : "";
        return at > 0;
    }
}
