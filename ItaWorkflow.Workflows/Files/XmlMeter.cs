namespace ItaWorkflow.Workflows.Files;

/// <summary>
/// What an XML reader may take in for one node, until it is renewed: it holds a whole tag before anybody can look at it, and its work
/// grows faster than the number of attributes, each of which has an equals sign.
/// </summary>
internal sealed class XmlMeter
{
    private const int MostEquals = 5_000;
    private readonly int _node;
    private int _left;
    private int _equals;

    public XmlMeter(int node)
    {
        _node = node;
        Renew();
    }

    public void Renew() => (_left, _equals) = (_node, MostEquals);

    /// <exception cref="XmlExcessException">It is too much for one node.</exception>
    public void Take(int signs, int equals)
    {
        _left -= signs;
        _equals -= equals;
        if (_left < 0)
            throw new XmlExcessException("มีข้อความหรือแท็กเดียวที่ยาวผิดปกติ");
        if (_equals < 0)
            throw new XmlExcessException("มีองค์ประกอบที่มีแอตทริบิวต์มากผิดปกติ");
    }
}
