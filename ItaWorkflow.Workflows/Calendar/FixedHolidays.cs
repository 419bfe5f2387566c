using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>
/// The official holidays that fall on the same date every year (วันหยุดราชการประจำปี ตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยวันหยุดราชการ).
/// Lunar and substitute days are set by the cabinet each year: they are typed in.
/// </summary>
public static class FixedHolidays
{
    public const string Source = "วันหยุดราชการประจำปีที่ตรงกันทุกปี";

    private static readonly (int Month, int Day, string Name)[] Days =
    [
        (1, 1, "วันขึ้นปีใหม่"),
        (4, 6, "วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราชและวันที่ระลึกมหาจักรีบรมราชวงศ์"),
        (4, 13, "วันสงกรานต์"),
        (4, 14, "วันสงกรานต์"),
        (4, 15, "วันสงกรานต์"),
        (5, 4, "วันฉัตรมงคล"),
        (6, 3, "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี"),
        (7, 28, "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว"),
        (8, 12, "วันแม่แห่งชาติ"),
        (10, 13, "วันนวมินทรมหาราช"),
        (10, 23, "วันปิยมหาราช"),
        (12, 5, "วันชาติและวันพ่อแห่งชาติ"),
        (12, 10, "วันรัฐธรรมนูญ"),
        (12, 31, "วันสิ้นปี"),
    ];

    /// <param name="year">Calendar year, Buddhist Era.</param>
    public static IEnumerable<Holiday> Of(int year) =>
        Days.Select(d => new Holiday
        {
            Date = new DateOnly(year - ThaiDate.BuddhistOffset, d.Month, d.Day),
            Name = d.Name,
            Source = Source,
        });
}
