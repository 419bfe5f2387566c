using System.Xml;
using System.Xml.Linq;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>BPMN files as they are stored, and the ones that come with the product.</summary>
internal static class RouteText
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>The longer route first: it is the one a new organization begins with.</summary>
    internal static readonly IReadOnlyList<string> Shipped = ["municipality-with-deputy", "three-steps"];

    /// <summary>What a drawing can begin from: also a choice, steps side by side and a timer, as an office may want them.</summary>
    internal static readonly IReadOnlyList<string> Templates = [.. Shipped, "opinions-at-once"];

    /// <summary>The text of a file that <see cref="BpmnReader"/> has read, whatever encoding it declares.</summary>
    public static string Decode(byte[] bpmn)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bpmn),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The process's own id and name, whether it runs or not.</summary>
    public static (string Key, string Name) Title(string bpmn)
    {
        var process = Parse(bpmn).Root!.Element(Model + "process");
        var key = Clip((string?)process?.Attribute("id"), "route");
        return (key, Clip((string?)process?.Attribute("name"), key));
    }

    /// <summary>The same drawing as another route: a process id and a name of its own.</summary>
    public static string Retitle(string bpmn, string key, string name)
    {
        var document = Parse(bpmn);
        if (document.Root!.Element(Model + "process") is not { } process)
            return bpmn;
        var before = (string?)process.Attribute("id");
        foreach (var reference in document.Descendants().Attributes())
            if (reference.Name.LocalName is "bpmnElement" or "processRef" && LocalName(reference.Value) == before)
                reference.Value = reference.Value[..^before.Length] + key;
        process.SetAttributeValue("id", key);
        process.SetAttributeValue("name", name);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Start and end, nothing between them yet.</summary>
    public static string Empty => Decode(Read("empty"));

    private static XDocument Parse(string bpmn) => XDocument.Parse(bpmn, LoadOptions.PreserveWhitespace);

    private static string LocalName(string reference) => reference[(reference.LastIndexOf(':') + 1)..];

    private static string Clip(string? text, string otherwise) =>
        text?.Trim() is { Length: > 0 } some ? some[..Math.Min(some.Length, 200)] : otherwise;

    public static ApprovalRoute Published(
        string bpmn,
        ProcessDefinition definition,
        int version,
        bool isDefault,
        DateTimeOffset now
    ) =>
        new()
        {
            Key = definition.Id,
            Version = version,
            Name = definition.Name.Length > 0 ? definition.Name : definition.Id,
            Bpmn = bpmn,
            State = RouteState.Published,
            IsDefault = isDefault,
            CreatedAt = now,
            PublishedAt = now,
        };

    /// <summary>The routes that a new organization starts with.</summary>
    public static IEnumerable<ApprovalRoute> OfProduct(DateTimeOffset now)
    {
        foreach (var name in Shipped)
        {
            var bpmn = Decode(Read(name));
            var definition =
                BpmnReader.Read(bpmn).Definition
                ?? throw new InvalidOperationException($"The shipped route {name} does not run.");
            yield return Published(bpmn, definition, 1, name == Shipped[0], now);
        }
    }

    internal static byte[] Read(string name)
    {
        using var resource =
            typeof(RouteText).Assembly.GetManifestResourceStream($"ItaWorkflow.Workflows.Routes.Shipped.{name}.bpmn")
            ?? throw new InvalidOperationException($"The shipped route {name} is missing.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
