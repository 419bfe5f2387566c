using System.Xml;
using System.Xml.Linq;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>BPMN files as they are stored, and the ones that come with the product.</summary>
internal static class RouteText
{
    /// <summary>The longer route first: it is the one a new organization begins with.</summary>
    private static readonly string[] Shipped = ["municipality-with-deputy", "three-steps"];

    /// <summary>The text of a file that <see cref="BpmnReader"/> has read, whatever encoding it declares.</summary>
    public static string Decode(byte[] bpmn)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bpmn),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).ToString(SaveOptions.DisableFormatting);
    }

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
            typeof(RouteText).Assembly.GetManifestResourceStream($"ItaWorkflow.Workflows.Approvals.Routes.{name}.bpmn")
            ?? throw new InvalidOperationException($"The shipped route {name} is missing.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
