using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// What a mail or a push says. Every link leads to a page behind the sign-in: nothing in it opens anything for somebody else.
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

    /// <param name="publicAddress">Empty: not known, then without links.</param>
    public static string Body(Delivery delivery, string publicAddress, string organization, DateOnly today)
    {
        var text = new StringBuilder(Number($"เรียน {delivery.Name}\n\n"));
        if (delivery.IsDigest)
            text.Append(Number($"มีเรื่องที่โปรดดำเนินการ {delivery.Rows.Count} เรื่อง\n\n"));
        for (var i = 0; i < Math.Min(delivery.Rows.Count, MostLines); i++)
        {
            var row = delivery.Rows[i];
            if (delivery.IsDigest)
                text.Append(Number($"{i + 1}. {row.Title}\n"));
            text.Append(row.Text).Append(Link(publicAddress, row.Path, delivery.IsDigest)).Append("\n\n");
        }

        text.Append(More(delivery, publicAddress)).Append(Late(delivery, today));
        return text.Append(Number($"{organization}\nอีเมลนี้ส่งโดยระบบ โปรดอย่าตอบกลับ\n")).ToString();
    }

    /// <summary>For a telephone's lock screen: titles only.</summary>
    public static string Push(Delivery delivery, string publicAddress)
    {
        var text = new StringBuilder(Number($"แจ้งเตือน {delivery.Rows.Count} เรื่อง\n"));
        foreach (var row in delivery.Rows.Take(MostLines))
            text.Append("• ").Append(Short(row.Title)).Append('\n');
        if (delivery.Rows.Count > MostLines)
            text.Append(Number($"และอีก {delivery.Rows.Count - MostLines} เรื่อง\n"));
        return text.Append(Link(publicAddress, delivery.IsDigest ? "/inbox" : delivery.Rows[0].Path, false).Trim())
            .ToString()
            .Trim();
    }

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

    private static string Link(string publicAddress, string path, bool inList) =>
        publicAddress.Length > 0 ? $"{(inList ? "\n" : "\n\n")}เปิดดู: {publicAddress.TrimEnd('/')}{path}" : "";

    private static string More(Delivery delivery, string publicAddress) =>
        delivery.Rows.Count > MostLines
            ? Number($"และอีก {delivery.Rows.Count - MostLines} เรื่อง ดูได้ในระบบ{Link(publicAddress, "/inbox", true)}\n\n")
            : "";

    private static string Late(Delivery delivery, DateOnly today)
    {
        var planned = delivery.Rows.Min(row => row.PlannedFor);
        return ThaiDate.DayOf(planned) < today ? $"{ReminderText.MailedLate(planned)}\n\n" : "";
    }

    private static string Short(string title) => title.Length <= 120 ? title : title[..119] + "…";

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

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
