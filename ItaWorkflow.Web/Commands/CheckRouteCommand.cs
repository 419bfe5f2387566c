using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Web.Commands;

/// <summary>routes check FILE: one line per finding. 0: runnable; 1: refused; 2: not readable BPMN.</summary>
internal static class CheckRouteCommand
{
    public const int Refused = 1;
    public const int Unreadable = 2;

    public static int Run(string file, TextWriter output, TextWriter errors)
    {
        if (Read(file, errors) is not { } reading)
            return Unreadable;
        Print(reading.Findings, output);
        if (reading.Definition is not { } definition)
            return reading.IsReadable ? Refused : Unreadable;
        Print(RouteCheck.UnknownVariables(definition).Select(finding => finding with { IsRefusal = false }), output);
        return 0;
    }

    public static void Print(IEnumerable<BpmnFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
            output.WriteLine(
                $"{OneLine(finding.ElementId)}\t{finding.Kind}\t{(finding.IsRefusal ? "" : "คำเตือน: ")}{OneLine(finding.Reason)}"
            );
    }

    /// <summary>Ids, names and conditions may hold line breaks; what is told of them may not.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    public static BpmnReading? Read(string file, TextWriter errors)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return BpmnReader.Read(stream);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            errors.WriteLine($"เปิดไฟล์ {file} ไม่ได้");
            return null;
        }
    }
}
