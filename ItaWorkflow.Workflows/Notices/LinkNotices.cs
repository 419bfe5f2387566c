using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What people are told when an address of an item does not open, opens as something else, or is well again.</summary>
public static class LinkNotices
{
    public static IReadOnlyList<Reminder> Changed(
        DisclosureItem item,
        DisclosureAddress address,
        Person person,
        DateTimeOffset now
    ) =>
        Notice.Owed(
            person,
            new(
                new(SubjectKind.Disclosure, item.Id),
                ThaiDate.DayOf(now),
                new(Kind(address.Health), now.ToUnixTimeSeconds(), address.Id.ToString(CultureInfo.InvariantCulture)),
                $"{Title(address.Health)}: ข้อ {item.Code} ปี {item.FiscalYear}",
                Sentence(item, address) + Please(address.Health),
                string.Create(CultureInfo.InvariantCulture, $"/disclosures/{item.FiscalYear}/{item.Code}")
            ),
            now
        );

    public static string Sentence(DisclosureItem item, DisclosureAddress address)
    {
        var what = $"ที่อยู่ของข้อ {item.Code} ปีงบประมาณ {item.FiscalYear} {address.Url} ";
        return address.Health switch
        {
            LinkHealth.Dead =>
                $"{what}เปิดไม่ได้ตั้งแต่ {ThaiDate.ShortWithTime(address.MissingSince!.Value)} ลอง {address.Misses} ครั้ง: {address.Words}",
            LinkHealth.Suspect => $"{what}น่าสงสัย: {address.Words}",
            _ => $"{what}เปิดได้ตามปกติแล้ว",
        };
    }

    private static RungKind Kind(LinkHealth health) =>
        health switch
        {
            LinkHealth.Dead => RungKind.LinkDead,
            LinkHealth.Suspect => RungKind.LinkSuspect,
            _ => RungKind.LinkBack,
        };

    private static string Title(LinkHealth health) =>
        health switch
        {
            LinkHealth.Dead => "ที่อยู่เปิดไม่ได้",
            LinkHealth.Suspect => "ที่อยู่น่าสงสัย",
            _ => "ที่อยู่กลับมาเปิดได้แล้ว",
        };

    private static string Please(LinkHealth health) =>
        health switch
        {
            LinkHealth.Dead => " โปรดแก้ที่อยู่หรือทำให้หน้ากลับมา มิฉะนั้นอาจไม่ได้คะแนนของข้อนี้",
            LinkHealth.Suspect => " โปรดเปิดดูและแก้ไขหากไม่ถูกต้อง",
            _ => "",
        };
}
