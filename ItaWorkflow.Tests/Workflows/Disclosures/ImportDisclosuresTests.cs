using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class ImportDisclosuresTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    [Fact]
    public async Task A_table_goes_out_and_comes_in_again_whole()
    {
        var wrong = await ImportAsync("ข้อ,ที่อยู่,สำนัก/กอง\no1,javascript:a,กองไม่มี\nx,,\n");
        Assert.Equal(3, wrong.Count);
        Assert.Contains("แถวที่ 2", wrong[0].Text, StringComparison.Ordinal);
        Assert.Single(await ImportAsync("a,b\n1,2\n"));
        Assert.Empty((await office.ItemAsync("o1")).Addresses);

        Assert.Empty(
            await ImportAsync(
                "ข้อ,ถ้อยคำ,ที่อยู่,สำนัก/กอง,ผู้รับผิดชอบ,กำหนด\nO1,โครงสร้าง,www.example.go.th/o1 https://b.example/o1,กองคลัง,นายบัญชี ละเอียด,31 ธ.ค. 2569\n"
            )
        );
        var view = await office.Database.AskAsync((Checklist c) => c.ReadAsync(2569, default));
        var table = PaperWorkbook.Write(DisclosureTable.Compose(2569, view.Items));
        Assert.Empty(await ImportAsync(table));

        var item = await office.ItemAsync("o1");
        Assert.Equal("โครงสร้าง", item.Item.Wording);
        Assert.Equal(["https://www.example.go.th/o1", "https://b.example/o1"], item.Addresses.Select(a => a.Url));
        Assert.Equal(office.Town.FinanceOfficer.Id, item.Row!.OwnerId);
        Assert.Equal("31 ธ.ค. 2569", ThaiDate.Short(item.DueOn!.Value));
    }

    private Task<IReadOnlyList<Refusal>> ImportAsync(string csv) => ImportAsync(Encoding.UTF8.GetBytes(csv));

    private Task<IReadOnlyList<Refusal>> ImportAsync(byte[] file) =>
        office.Database.AskAsync((ImportDisclosuresHandler h) => h.HandleAsync(new(office.Town.Officer.Id, 2569, file), default));
}
