using System.Xml;

namespace ItaWorkflow.Workflows.Files;

/// <summary>
/// Counts each element before anybody sees it. .NET's own reader needs it too: its message about elements left open grows with the
/// square of their number.
/// </summary>
internal sealed class BudgetedXmlReader(XmlReader inner, XmlMeter meter, XmlBudget budget) : XmlReader
{
    private int _elements;

    public override int AttributeCount => inner.AttributeCount;
    public override string BaseURI => inner.BaseURI;
    public override int Depth => inner.Depth;
    public override bool EOF => inner.EOF;
    public override bool IsEmptyElement => inner.IsEmptyElement;
    public override string LocalName => inner.LocalName;
    public override string NamespaceURI => inner.NamespaceURI;
    public override XmlNameTable NameTable => inner.NameTable;
    public override XmlNodeType NodeType => inner.NodeType;
    public override string Prefix => inner.Prefix;
    public override ReadState ReadState => inner.ReadState;
    public override string Value => inner.Value;

    public override bool Read()
    {
        meter.Renew();
        if (!inner.Read())
            return false;
        if (inner.NodeType is XmlNodeType.Element && Excess() is { } excess)
            throw new XmlExcessException(excess);
        return true;
    }

    private string? Excess() =>
        inner.Depth >= budget.Depth ? $"ซ้อนกันลึกเกิน {budget.Depth} ชั้น"
        : ++_elements > budget.Elements ? $"มีองค์ประกอบเกิน {budget.Elements:N0} ชิ้น"
        : inner.AttributeCount > budget.Attributes ? $"มีองค์ประกอบที่มีแอตทริบิวต์เกิน {budget.Attributes} รายการ"
        : inner.Name.Length > XmlBudget.LongestName ? "มีชื่อองค์ประกอบที่ยาวผิดปกติ"
        : null;

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
