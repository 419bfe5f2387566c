using System.Text;
using static ItaWorkflow.Workflows.Channels.DeliveryText;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>What a push says, for a telephone's lock screen: titles only.</summary>
internal static class LineText
{
    public static string Of(Delivery delivery, string publicAddress)
    {
        var text = new StringBuilder(Number($"แจ้งเตือน {delivery.Rows.Count} เรื่อง\n"));
        foreach (var row in delivery.Rows.Take(MostLines))
            text.Append("• ").Append(Short(row.Title)).Append('\n');
        if (delivery.Rows.Count > MostLines)
            text.Append(Number($"และอีก {delivery.Rows.Count - MostLines} เรื่อง\n"));
        var path = delivery.IsDigest ? "/inbox" : delivery.Rows[0].Path;
        return text.Append(Link(publicAddress, path).Trim()).ToString().Trim();
    }

    private static string Short(string title) => title.Length <= 120 ? title : title[..119] + "…";
}
