using System.Xml;

namespace ItaWorkflow.Workflows.Files;

/// <summary>How much XML a stranger's file may hold.</summary>
/// <param name="Depth">Elements within each other.</param>
/// <param name="Elements">In the whole document.</param>
/// <param name="Attributes">Of one element.</param>
/// <param name="Node">Bytes or letters from one node to the next: a tag with all its attributes, a text, a comment.</param>
internal sealed record XmlBudget(int Depth, int Elements, int Attributes = 200, int Node = 2_000_000)
{
    public const int LongestName = 500;

    /// <summary>What passes over a DTD reads no entity of it.</summary>
    public DtdProcessing Dtd { get; init; } = DtdProcessing.Prohibit;

    /// <summary>A reader that stops with an <see cref="XmlExcessException"/> before it hands out what is beyond the budget.</summary>
    public XmlReader Open(Stream stream)
    {
        var meter = new XmlMeter(Node);
        return new BudgetedXmlReader(XmlReader.Create(new MeteredStream(stream, meter), Settings), meter, this);
    }

    /// <summary>Text already decoded: an encoding that it declares has no say.</summary>
    public XmlReader Open(TextReader text)
    {
        var meter = new XmlMeter(Node);
        return new BudgetedXmlReader(XmlReader.Create(new MeteredText(text, meter), Settings), meter, this);
    }

    private XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = Dtd,
            XmlResolver = null,
            CloseInput = true,
        };
}

/// <summary>XML that is beyond its budget.</summary>
/// <param name="reason">In Thai, to stand after the name of the file.</param>
internal sealed class XmlExcessException(string reason) : XmlException(reason)
{
    public string Reason { get; } = reason;
}
