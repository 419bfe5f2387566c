using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Measures.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>How the office's own tables stand on paper: their columns, heads, order and words, seen at once.</summary>
[Authorize(Policies.Secretary)]
internal sealed class FormModel(
    ItaDbContext db,
    CurrentPerson person,
    ChangeFormsHandler change,
    MeasuresTableReader reader,
    TimeProvider clock
) : PageModel
{
    /// <summary>results: of a round's results; else of the table of measures.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty]
    public FormInput Input { get; set; } = new();

    public bool IsOfResults => Of == "results";

    /// <summary>The office has set its own.</summary>
    public bool IsOwn { get; private set; }

    public MeasuresTableFacts Facts { get; private set; } = null!;

    /// <summary>Html of the sample; null: the form cannot be printed as it is.</summary>
    public string? Preview { get; private set; }

    public string Address => $"~/measures/form?of={(IsOfResults ? "results" : "measures")}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = FormInput.Of(await StandingAsync(cancel), Kinds, Facts.Scheme?.Instruments.Select(i => i.Code) ?? []);
        Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await change.HandleAsync(new(person.Id, IsOfResults, Input.Form()), cancel) is not { } refusal)
            {
                TempData["Toast"] = "บันทึกแบบของหน่วยงานแล้ว ใช้กับเอกสารที่พิมพ์ต่อจากนี้";
                return Redirect(Address);
            }
            ModelState.Refuse(refusal);
        }
        return await AgainAsync(cancel);
    }

    /// <summary>As it would be printed; nothing is kept.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        var page = await AgainAsync(cancel);
        return Request.Headers.XRequestedWith == "fetch" ? Partial("_FormPreview", this) : page;
    }

    public async Task<IActionResult> OnPostShippedAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await change.HandleAsync(new(person.Id, IsOfResults, null), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return await AgainAsync(cancel);
        }
        TempData["Toast"] = "กลับไปใช้แบบที่มากับระบบแล้ว";
        return Redirect(Address);
    }

    private IReadOnlyList<FormColumnKind> Kinds => IsOfResults ? ShippedForms.KindsOfResults : ShippedForms.KindsOfMeasures;

    private async Task<PageResult> AgainAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Show();
        return Page();
    }

    private async Task<TableForm> StandingAsync(CancellationToken cancel)
    {
        var forms = await db.Organization.AsNoTracking().Select(o => o.Forms).SingleAsync(cancel);
        var own = IsOfResults ? forms?.Results : forms?.Measures;
        IsOwn = own is not null;
        return own ?? (IsOfResults ? ShippedForms.Results : ShippedForms.Measures);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        await StandingAsync(cancel);
        var year = FiscalYear.Of(clock.Today()).BuddhistYear;
        var adopted = await reader.AdoptedAsync(year, cancel);
        Facts = adopted.Measures.Count > 0 ? adopted : await reader.DraftedAsync(year, cancel);
    }

    private void Show() =>
        Preview = ChangeFormsHandler.WhyNot(Input.Form()) is null
            ? PaperMemoBody.Html(OfficeTable.Compose(FormSample.Of(Facts, Input.Form())))
            : null;
}
