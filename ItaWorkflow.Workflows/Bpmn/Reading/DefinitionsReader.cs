using System.Xml;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The file as a whole: its one executable process, and what stands beside it.</summary>
internal static class DefinitionsReader
{
    private const int MostNodes = 5_000;

    public static BpmnReading Read(XElement definitions)
    {
        var findings = new BpmnFindings();
        SchemaCheck.Check(definitions, findings);
        var processes = definitions.Children("process").ToList();
        var main = processes.Find(p => p.IsTrue("isExecutable")) ?? processes.FirstOrDefault();
        if (main is null)
            findings.Refuse(definitions, "ไฟล์ไม่มี process ให้เดินเรื่อง");
        var definition = main is null || IsTooLarge(main, findings) ? null : ReadProcess(main, findings);
        foreach (var process in processes)
            CheckPlace(process, main!, findings);
        foreach (var element in definitions.Elements().Where(e => e.IsModel()))
            CheckBeside(element, findings);
        return new(findings.AnyRefusal ? null : definition, findings.All);
    }

    /// <summary>Other processes do not run; what could not is named all the same, so that a file is mended at once.</summary>
    private static void CheckPlace(XElement process, XElement main, BpmnFindings findings)
    {
        if (!process.IsTrue("isExecutable"))
            findings.Refuse(process, "กระบวนการไม่ได้ระบุ isExecutable=\"true\"");
        if (process == main)
            return;
        findings.Refuse(process, "ไฟล์หนึ่งเดินได้เพียงหนึ่งกระบวนการ");
        if (!IsTooLarge(process, findings))
            new ScopeReader(findings).Read(process);
    }

    private static ProcessDefinition? ReadProcess(XElement process, BpmnFindings findings)
    {
        var scope = new ScopeReader(findings).Read(process);
        if (process.Id() is "-")
            findings.Refuse(process, "กระบวนการไม่มี id");
        if (!findings.AnyRefusal)
            StructureCheck.Check(scope, findings);
        return findings.AnyRefusal ? null : new ProcessDefinition(process.Id(), process.Name(), scope);
    }

    private static void CheckBeside(XElement element, BpmnFindings findings)
    {
        var kind = element.Kind();
        if (kind is "process" || (BpmnNames.Declarations.Contains(kind) && kind is not "collaboration"))
            return;
        if (kind is "import" && !IsUsed(element))
            return;
        if (kind is "collaboration")
            CheckCollaboration(element, findings);
        else if (kind is not "extension")
            findings.Unsupported(element);
        else if (element.IsTrue("mustUnderstand"))
            findings.Refuse(element, "ไฟล์บังคับให้เข้าใจส่วนขยายที่ระบบไม่รู้จัก");
    }

    /// <summary>Something with effect names a thing of the imported namespace.</summary>
    private static bool IsUsed(XElement import) =>
        import.Text("namespace") is { Length: > 0 } space
        && import
            .Parent!.Children("process")
            .SelectMany(p => p.DescendantsAndSelf())
            .Where(e => e.IsModel())
            .Any(e =>
                e.Attributes()
                    .Where(a => !a.IsNamespaceDeclaration && a.Name != BpmnNames.Schema + "type")
                    .Any(a => Names(e, a.Value, space))
            );

    private static bool Names(XElement element, string value, string space) =>
        value.Split(':') is [{ Length: > 0 } prefix, { Length: > 0 }]
        && !prefix.Any(char.IsWhiteSpace)
        && XmlReader.IsName(prefix)
        && element.GetNamespaceOfPrefix(prefix)?.NamespaceName == space;

    private static void CheckCollaboration(XElement collaboration, BpmnFindings findings)
    {
        var parts = collaboration.Elements().Where(e => e.IsModel() && e.Kind() is not ("documentation" or "extensionElements"));
        foreach (var part in parts)
            if (
                part.Kind() is not ("participant" or "textAnnotation" or "association" or "group")
                || part.Child("participantMultiplicity") is not null
            )
                findings.Unsupported(collaboration, part);
    }

    private static bool IsTooLarge(XElement process, BpmnFindings findings)
    {
        var nodes = process.Descendants().Count(e => e.IsModel() && BpmnNames.Scopes.Contains(e.Parent!.Kind()));
        if (nodes > MostNodes)
            findings.Refuse(process, $"กระบวนการมีองค์ประกอบเกิน {MostNodes} ชิ้น");
        return nodes > MostNodes;
    }
}
