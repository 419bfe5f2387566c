using System.Globalization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// What a delivery is called, and what its messages have in common. Every link leads to a page behind the sign-in: nothing in it opens
/// anything for somebody else.
/// </summary>
public static class DeliveryText
{
    /// <summary>More than these are told in the app only.</summary>
    public const int MostLines = 30;

    /// <summary>The message's own title, or what the digest counts: เลยกำหนด 1 เรื่อง ใกล้กำหนด 2 เรื่อง.</summary>
    public static string Subject(Delivery delivery) =>
        delivery.IsDigest
            ? Number($"แจ้งเตือน {delivery.Rows.Count} เรื่อง: ") + string.Join(" ", Counted(delivery))
            : delivery.Rows[0].Title;

    /// <param name="publicAddress">Empty: not known, then there is no link.</param>
    internal static string Link(string publicAddress, string path, bool inList = false) =>
        publicAddress.Length > 0 ? $"{(inList ? "\n" : "\n\n")}เปิดดู: {publicAddress.TrimEnd('/')}{path}" : "";

    internal static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Counted(Delivery delivery) =>
        delivery
            .Rows.GroupBy(row => Kind(row.Rung))
            .OrderBy(kind => kind.Key)
            .Select(kind => Number($"{Words(kind.Key)} {kind.Count()} เรื่อง"));

    private static Urgency Kind(Rung rung) =>
        rung.Kind switch
        {
            RungKind.PastDue => Urgency.Late,
            RungKind.BeforeDue => rung == Rung.LastDay ? Urgency.Today : Urgency.Near,
            RungKind.Waiting or RungKind.Late => Urgency.Waiting,
            RungKind.Nudged => Urgency.Nudged,
            RungKind.Asked => Urgency.Asked,
            RungKind.Adopted or RungKind.Assigned => Urgency.Assigned,
            RungKind.Withdrawn => Urgency.Withdrawn,
            _ => Urgency.Changed,
        };

    private static string Words(Urgency urgency) =>
        urgency switch
        {
            Urgency.Late => "เลยกำหนด",
            Urgency.Today => "ครบกำหนดวันนี้",
            Urgency.Near => "ใกล้กำหนด",
            Urgency.Waiting => "รอลงนาม",
            Urgency.Nudged => "ขอให้รายงานผล",
            Urgency.Asked => "ขอข้อมูลเพิ่ม",
            Urgency.Assigned => "ได้รับมอบหมาย",
            Urgency.Withdrawn => "ยกเลิก",
            _ => "เปลี่ยนแปลง",
        };

    private enum Urgency
    {
        Late,
        Today,
        Near,
        Waiting,
        Nudged,
        Asked,
        Assigned,
        Withdrawn,
        Changed,
    }
}
