using System.Globalization;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Web.Pages.Operations;

internal static class DurationWords
{
    /// <summary>ไม่ถึงครึ่งวัน, 1.5 วันทำการ</summary>
    public static string Of(double days) =>
        days < 0.25 ? "ไม่ถึงครึ่งวัน" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(days, 1):0.#} วันทำการ");

    /// <summary>As the route names its element.</summary>
    public static string NameOf(this ProcessDefinition definition, string element) =>
        definition.Nodes.TryGetValue(element, out var node) && node.Name.Length > 0 ? node.Name : element;
}
