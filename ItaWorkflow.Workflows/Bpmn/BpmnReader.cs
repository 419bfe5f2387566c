using System.Text;
using System.Xml;
using System.Xml.Linq;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// Reads BPMN 2.0 XML into a process that can run. Whatever it cannot run as the standard says it refuses, naming the element.
/// Bounded in time and memory whatever the file holds.
/// </summary>
public static class BpmnReader
{
    public const int LargestFile = 5 * 1024 * 1024;
    private const int MostElements = 30_000;
    private const int DeepestElement = 100;
    private const int MostAttributes = 200;

    /// <summary>One node may be as long as the file; what is beyond the rest of it was refused before, by the element's name.</summary>
    private static readonly XmlBudget Budget = new(DeepestElement + 10, MostElements + 10, 25 * MostAttributes, LargestFile + 1);

    // windows-874, tis-620, windows-1252: modelers on Thai and Western Windows still write them.
    static BpmnReader()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding.RegisterProvider(new EncodingNames());
    }

    /// <summary>Text already decoded: an encoding that it declares has no say.</summary>
    public static BpmnReading Read(string xml) =>
        xml.Length > LargestFile ? TooLarge() : Read(() => Budget.Open(new StringReader(xml.TrimStart('\uFEFF'))));

    /// <summary>Bytes in the encoding that the XML declares.</summary>
    public static BpmnReading Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = stream.Read(chunk)) > 0; )
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestFile)
                return TooLarge();
        }

        var bytes = buffer.ToArray();
        return Read(() => Budget.Open(new MemoryStream(bytes)));
    }

    private static BpmnReading TooLarge() => BpmnReading.Unreadable("ไฟล์ใหญ่เกิน 5 MB");

    private static BpmnReading Read(Func<XmlReader> open)
    {
        try
        {
            using (var scan = open())
                if (Measure(scan) is { } refusal)
                    return refusal;
            using var reader = open();
            return DefinitionsReader.Read(XDocument.Load(reader).Root!);
        }
        catch (XmlExcessException excess)
        {
            return BpmnReading.Unreadable("ไฟล์" + excess.Reason);
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException or ArgumentException)
        {
            return BpmnReading.Unreadable(Why(fault));
        }
    }

    private static string Why(Exception fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal) ? "ไฟล์มี DTD ซึ่งไม่อนุญาตเพื่อความปลอดภัย"
        : fault.Message.Contains("does not support", StringComparison.Ordinal)
            ? "ระบบไม่รู้จักการเข้ารหัสอักขระ (encoding) ที่ไฟล์ระบุ"
        : "ไฟล์ไม่ใช่ XML ที่ถูกต้อง" + (fault is XmlException { LineNumber: > 0 } at ? $" (บรรทัด {at.LineNumber})" : "");

    private static BpmnReading? Measure(XmlReader reader)
    {
        for (var elements = 0; reader.Read(); )
        {
            if (reader.NodeType is not XmlNodeType.Element)
                continue;
            if (elements++ == 0 && (reader.LocalName, reader.NamespaceURI) != ("definitions", BpmnNames.Model.NamespaceName))
                return BpmnReading.Unreadable("ไฟล์ไม่ใช่ BPMN 2.0 (ไม่พบ definitions)");
            if (reader.Depth > DeepestElement)
                return Refused(reader, $"ซ้อนกันลึกเกิน {DeepestElement} ชั้น");
            if (reader.Name.Length > XmlBudget.LongestName)
                return Refused(reader, "ชื่อองค์ประกอบยาวผิดปกติ");
            if (reader.AttributeCount > MostAttributes)
                return Refused(reader, $"องค์ประกอบมีแอตทริบิวต์เกิน {MostAttributes} รายการ");
            if (elements > MostElements)
                return Refused(reader, $"ไฟล์มีองค์ประกอบเกิน {MostElements} ชิ้น");
        }

        return null;
    }

    private static BpmnReading Refused(XmlReader reader, string reason) =>
        new(null, [new(Named(reader.GetAttribute("id") ?? "-"), Named(reader.LocalName), reason, IsRefusal: true)])
        {
            IsReadable = false,
        };

    private static string Named(string text) => text.Length > 100 ? text[..100] + "…" : text;
}
