using System.Xml.Linq;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Which elements of BPMN 2.0 do nothing to the tokens and may stand anywhere. All else is run, or refused by name.</summary>
internal static class BpmnNames
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";
    public static readonly XNamespace Route = StepKinds.Namespace;

    /// <summary>Declarations beside the process: without effect unless something that is refused uses them.</summary>
    public static readonly HashSet<string> Declarations = new(
        (
            "documentation extensionElements itemDefinition message error escalation signal resource dataStore "
            + "category partnerEntity partnerRole endPoint interface correlationProperty collaboration relationship"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Drawing, documentation and data that carry no token.</summary>
    public static readonly HashSet<string> Silent = new(
        (
            "documentation extensionElements laneSet textAnnotation association group auditing monitoring dataObject "
            + "dataObjectReference dataStoreReference property categoryValueRef"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>What holds nodes and arrows.</summary>
    public static readonly HashSet<string> Scopes = ["process", "subProcess", "transaction", "adHocSubProcess"];

    public static readonly HashSet<string> Resources = ["potentialOwner", "humanPerformer", "performer", "resourceRole"];

    public static string Id(this XElement element) => (string?)element.Attribute("id") is { Length: > 0 } id ? id : "-";

    public static string Kind(this XElement element) => element.Name.LocalName;

    public static bool IsModel(this XElement element) => element.Name.Namespace == Model;

    public static IEnumerable<XElement> Children(this XElement element, string kind) => element.Elements(Model + kind);

    public static XElement? Child(this XElement element, string kind) => element.Element(Model + kind);

    public static string Text(this XElement element, string attribute) => ((string?)element.Attribute(attribute))?.Trim() ?? "";

    /// <summary>What people read of an element, in its normal form.</summary>
    public static string Name(this XElement element) => NormalText.Line(element.Text("name"));

    public static bool IsTrue(this XElement element, string attribute) => element.Text(attribute) is "true" or "1";

    public static bool IsFalse(this XElement element, string attribute) => element.Text(attribute) is "false" or "0";

    /// <summary>What an expression says: its own text, without notes and extensions that stand within it.</summary>
    public static string Body(this XElement expression) =>
        string.Concat(expression.Nodes().OfType<XText>().Select(text => text.Value));

    /// <summary>The local part of a QName reference.</summary>
    public static string Local(string name) => name[(name.LastIndexOf(':') + 1)..];
}
