using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.PaperOrders;

namespace ItaWorkflow.Tests.Workflows.PaperOrders;

public sealed class ScannedOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_kept_as_the_paper_has_it()
    {
        var order = (await OnPaper.Scan("๑๒ ธันวาคม ๒๕๖๗").ReadAsync(2568, Secretary(), Now, default)).Order!;

        Assert.Equal("อนุมัติบนกระดาษ เลขที่ ตย ๕๒๐๐๑.๑/๑๘๗ ลงวันที่ 12 ธ.ค. 2567", order.Words);
        Assert.Equal(("นายแบบเก่า ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง"), (order.Signer, order.Capacity));
        Assert.Equal(SampleFiles.Pdf(), order.Bytes!.Content);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var scan = OnPaper.Scan("12 ธ.ค. 2567");
        Assert.Equal(ScannedOrder.NoNumber, await RefusalAsync(scan with { Number = "" }));
        Assert.Equal(ScannedOrder.NoDate, await RefusalAsync(scan with { Date = "เมื่อวาน" }));
        Assert.Equal(ScannedOrder.InFuture, await RefusalAsync(scan with { Date = "17 พ.ย. 2569" }));
        Assert.Equal(ScannedOrder.NoSigner, await RefusalAsync(scan with { Signer = " " }));
        Assert.Equal(ScannedOrder.NoCapacity, await RefusalAsync(scan with { Capacity = "" }));
        Assert.Equal(ScannedOrder.TooLong, await RefusalAsync(scan with { Signer = new string('ก', 201) }));
        Assert.Equal(ScannedOrder.NoFile, await RefusalAsync(scan with { Content = null }));
    }

    private static Person Secretary() => new() { Name = "นางสาวตัวอย่าง ใจดี" };

    private static async Task<Refusal?> RefusalAsync(ScannedOrder scan) =>
        (await scan.ReadAsync(2568, Secretary(), Now, default)).Refusal;
}
