using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Handbook;

namespace ItaWorkflow.Tests.Workflows.Handbook;

public sealed class HandbookPaperTests(PrintShop shop)
{
    [Theory]
    [InlineData(HandbookRole.Drafter)]
    [InlineData(HandbookRole.Signer)]
    [InlineData(HandbookRole.Registrar)]
    [InlineData(HandbookRole.Secretary)]
    [InlineData(HandbookRole.Administrator)]
    public async Task A_handbook_has_two_pages_at_most(HandbookRole role)
    {
        var pdf = await new PaperPress(shop.Typesetter).PdfAsync(HandbookPaper.Compose(role, "เทศบาลตำบลตัวอย่าง"), default);

        Assert.InRange(new PrintedPaper(pdf).Text.Split('\f').Length - 1, 1, 2);
    }
}
