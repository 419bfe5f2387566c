using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Reminders;
using static ItaWorkflow.Workflows.Channels.DeliveryText;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>What a mail says: each message whole, with its link.</summary>
internal static class MailText
{
    public static string Of(Delivery delivery, MailSettings settings, DateOnly today)
    {
        var text = new StringBuilder(Number($"เรียน {delivery.To.Name}\n\n"));
        if (delivery.IsDigest)
            text.Append(Number($"มีเรื่องที่โปรดดำเนินการ {delivery.Rows.Count} เรื่อง\n\n"));
        foreach (var (i, row) in delivery.Rows.Take(MostLines).Index())
            text.Append(delivery.IsDigest ? Number($"{i + 1}. {row.Title}\n") : "")
                .Append(row.Text)
                .Append(Link(settings.PublicAddress, row.Path, delivery.IsDigest))
                .Append("\n\n");

        text.Append(More(delivery, settings.PublicAddress)).Append(Late(delivery, today));
        return text.Append(
                Number(
                    $"{settings.FromName}\nอีเมลนี้ส่งโดยระบบ โปรดอย่าตอบกลับ รับน้อยลงได้ที่บัญชีของท่าน หัวข้อการแจ้งเตือน\n"
                )
            )
            .ToString();
    }

    private static string More(Delivery delivery, string publicAddress) =>
        delivery.Rows.Count > MostLines
            ? Number(
                $"และอีก {delivery.Rows.Count - MostLines} เรื่อง ดูได้ในระบบ{Link(publicAddress, "/inbox", inList: true)}\n\n"
            )
            : "";

    private static string Late(Delivery delivery, DateOnly today)
    {
        var planned = delivery.Rows.Min(row => row.PlannedFor);
        return ThaiDate.DayOf(planned) < today ? $"{ReminderText.MailedLate(planned)}\n\n" : "";
    }
}
