using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows.PaperOrders;

namespace ItaWorkflow.Tests.Workflows.PaperOrders;

/// <summary>Decisions on paper for tests.</summary>
internal static class OnPaper
{
    /// <summary>As the secretary enters it.</summary>
    public static ScannedOrder Scan(string date) =>
        new(
            "ตย ๕๒๐๐๑.๑/๑๘๗",
            date,
            "นายแบบเก่า ตัวอย่าง",
            "นายกเทศมนตรีตำบลตัวอย่าง",
            "มาตรการ ลงนาม.pdf",
            new MemoryStream(SampleFiles.Pdf())
        );

    /// <summary>As it is kept, of the first of December of the year.</summary>
    public static PaperOrder Order(int fiscalYear, Person by, TimeProvider clock) =>
        new()
        {
            FiscalYear = fiscalYear,
            Number = "7/2569",
            Date = new(fiscalYear - 544, 12, 1),
            Signer = "นายแบบเก่า ตัวอย่าง",
            Capacity = "นายกเทศมนตรีตำบลตัวอย่าง",
            FileName = "ก.pdf",
            Size = 1,
            Sha256 = "00",
            ById = by.Id,
            At = clock.GetUtcNow(),
            Bytes = new() { Content = [1] },
        };
}
