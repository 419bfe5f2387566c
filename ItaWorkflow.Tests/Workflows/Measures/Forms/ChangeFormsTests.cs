using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Forms;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Forms;

public sealed class ChangeFormsTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task The_offices_form_is_kept_each_for_itself_and_taken_back()
    {
        var own = ShippedForms.Measures with { Everybody = "ทุกสำนัก/กอง", Introductions = [new("IIT", "คำนำ")] };

        Assert.Null(await ChangeAsync(false, own));
        Assert.Null(await ChangeAsync(true, ShippedForms.Results));
        var kept = await FormsAsync();
        Assert.Equal(("ทุกสำนัก/กอง", "คำนำ"), (kept!.Measures!.Everybody, kept.Measures.Introductions.Single().Text));
        Assert.Equal(own.Columns, kept.Measures.Columns);
        Assert.NotNull(kept.Results);

        Assert.Null(await ChangeAsync(false, null));
        var after = await FormsAsync();
        Assert.True(after is { Measures: null, Results: not null });
        Assert.True(await chain.Database.ReadAsync(db => db.Journal.AnyAsync(j => j.Kind == JournalKind.OrganizationChanged)));
    }

    [Fact]
    public async Task What_no_paper_can_show_is_refused_in_words()
    {
        var form = ShippedForms.Measures;
        FormColumn[] all = [.. Enum.GetValues<FormColumnKind>().Select(k => new FormColumn(k, "หัว"))];

        Assert.Equal(ChangeFormsHandler.NoColumn, await ChangeAsync(false, form with { Columns = [form.Columns[0]] }));
        Assert.Equal(ChangeFormsHandler.TooMany, await ChangeAsync(false, form with { Columns = all }));
        Assert.Equal(
            ChangeFormsHandler.NoSubject,
            await ChangeAsync(false, form with { Columns = [new(FormColumnKind.Due, "ก"), new(FormColumnKind.Remark, "ข")] })
        );
        Assert.Equal(
            ChangeFormsHandler.NoHead,
            await ChangeAsync(false, form with { Columns = [new(FormColumnKind.Issue, ""), form.Columns[1]] })
        );
        Assert.Equal(ChangeFormsHandler.TooLong, await ChangeAsync(false, form with { Before = new('ก', 2001) }));
        Assert.Equal(MeasureRefusals.NotYours, await ChangeAsync(false, form, chain.Town.Mayor.Id));
    }

    private Task<Refusal?> ChangeAsync(bool isOfResults, TableForm? form, int? by = null) =>
        chain.AsAsync<ChangeFormsHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(by ?? chain.Town.Officer.Id, isOfResults, form), default)
        );

    private Task<OfficeForms?> FormsAsync() =>
        chain.Database.ReadAsync(db => db.Organization.AsNoTracking().Select(o => o.Forms).SingleAsync());
}
