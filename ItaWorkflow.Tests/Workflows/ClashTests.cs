using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows;

/// <summary>
/// Two write at once what can stand in the record only once, both from a page that was right when it was opened: whoever is second is told
/// in words, or does what they would have done a moment later. The list of what these are stands in <see cref="UniqueIndexTests"/>.
/// </summary>
public sealed class ClashTests(PostgresChain chain) : IClassFixture<PostgresChain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_memo_that_is_sent_twice_goes_once()
    {
        var id = await chain.DraftAsync();
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.SubmitAsync(id), chain.SubmitAsync(id));

        Assert.Equal(SubmitMemoHandler.NotADraft, Assert.Single(outcomes, o => o is not null));
        Assert.Equal(MemoState.Circulating, (await chain.MemoAsync(id)).State);
        Assert.Single((await chain.MemoAsync(id)).Cases);
    }

    [Fact]
    public async Task A_measure_is_asked_to_change_once_in_the_words_of_who_came_last()
    {
        var desk = new MeasureDesk(chain, 2571);
        var measure = await desk.AdoptedAsync("จัดทำคู่มือ");
        chain.Meeting.Expect(2, e => e.Entity is MeasureAmendment);

        var outcomes = await Task.WhenAll(AmendAsync(desk, measure, "เร็วขึ้น"), AmendAsync(desk, measure, "ช้าลง"));

        Assert.All(outcomes, Assert.Null);
        Assert.Equal(1, await database.ReadAsync(db => db.MeasureAmendments.CountAsync(a => a.MeasureId == measure)));
    }

    [Fact]
    public async Task Two_who_give_one_measure_the_same_owner_do_not_both_change_it()
    {
        var desk = new MeasureDesk(chain, 2572);
        var id = await desk.DraftedAsync("ปรับปรุงเว็บไซต์");
        var both = desk.Draft("ปรับปรุงเว็บไซต์") with
        {
            MeasureId = id,
            Revision = (await desk.MeasureAsync(id)).Revision,
            Owners = [town.FinanceOfficer.Id, town.Registrar.Id],
        };
        chain.Meeting.Expect(2, e => e is { Entity: MeasureOwner, State: EntityState.Added });

        var outcomes = await Task.WhenAll(desk.WriteAsync(both), desk.WriteAsync(both));

        Assert.Equal(MeasureRefusals.HasMoved, Assert.Single(outcomes, o => o.Refusal is not null).Refusal);
        Assert.Equal(2, (await desk.MeasureAsync(id)).Ownerships.Count);
    }

    [Fact]
    public async Task A_years_first_result_is_recorded_once()
    {
        chain.Meeting.Expect(2, e => e.Entity is AssessmentResult);

        var outcomes = await Task.WhenAll(RecordAsync(2566), RecordAsync(2566));

        Assert.Equal([RecordAssessmentHandler.HasMoved], Assert.Single(outcomes, o => o.Count > 0));
    }

    [Fact]
    public async Task Own_words_and_a_confirmed_figure_are_those_of_who_came_last()
    {
        Assert.Empty(await RecordAsync(2565));
        chain.Meeting.Expect(2, e => e.Entity is FindingWording);
        Assert.All(await Task.WhenAll(WordAsync("ก"), WordAsync("ข")), Assert.Null);

        chain.Meeting.Expect(2, e => e.Entity is ConfirmedContradiction);
        Assert.All(await Task.WhenAll(ConfirmAsync("เทียบแล้ว"), ConfirmAsync("เทียบกับหนังสือแล้ว")), Assert.Null);

        var result = await database.ReadAsync(db =>
            db.AssessmentResults.Include(r => r.Wordings).Include(r => r.Confirmed).SingleAsync(r => r.FiscalYear == 2565)
        );
        Assert.Single(result.Wordings);
        Assert.Single(result.Confirmed);
    }

    [Fact]
    public async Task The_next_version_of_a_scheme_is_saved_once()
    {
        var scheme = ShippedSchemes.Of(2567)! with { PassMark = 90 };
        chain.Meeting.Expect(2, e => e.Entity is AssessmentScheme);

        var outcomes = await Task.WhenAll(SaveAsync(scheme), SaveAsync(scheme));

        Assert.Equal([SaveSchemeHandler.HasMoved], Assert.Single(outcomes, o => o.Count > 0));
    }

    [Fact]
    public async Task A_line_account_becomes_one_persons()
    {
        await database.ArrangeAsync(db => db.Organization.Single().Line = new() { Token = "t", Secret = "s" });
        var (one, other) = (await CodeAsync(town.Officer), await CodeAsync(town.Mayor));
        chain.Meeting.Expect(2, e => e is { Entity: Person, State: EntityState.Modified });

        var outcomes = await Task.WhenAll(LinkAsync(one), LinkAsync(other));

        Assert.Equal(LinkLineHandler.IsAnothers, Assert.Single(outcomes, o => o is not null));
    }

    [Fact]
    public async Task An_officer_has_one_key_in_force()
    {
        chain.Meeting.Expect(2, e => e is { Entity: SigningKey, State: EntityState.Added });

        var outcomes = await Task.WhenAll(SetPinAsync(), SetPinAsync());

        Assert.Equal(SetSigningPinHandler.SetTwice, Assert.Single(outcomes, o => o is not null));
    }

    [Fact]
    public async Task An_officer_with_two_steps_of_one_memo_hears_once_that_it_was_withdrawn()
    {
        var id = await chain.SubmittedAsync();
        await database.ArrangeAsync(db =>
        {
            var step = db.ApprovalSteps.Single(s => s.Case!.MemoId == id);
            var beside = new ItaWorkflow.Data.Cases.ApprovalStep
            {
                CaseId = step.CaseId,
                ElementId = "beside",
                TaskId = "beside#1",
                Kind = step.Kind,
                Ordinal = 2,
                PositionId = step.PositionId,
                OpenedAt = step.OpenedAt,
            };
            beside.Seat(step.PersonId, null);
            db.Add(beside);
        });

        Assert.Null(await chain.WithdrawAsync(id));
    }

    private Task<Refusal?> AmendAsync(MeasureDesk desk, int measure, string reason) =>
        chain.AsAsync<AmendMeasureHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(measure, town.Officer.Id, desk.Draft("จัดทำคู่มือ"), reason), default)
        );

    private Task<IReadOnlyList<Refusal>> RecordAsync(int year) =>
        chain.AsAsync<RecordAssessmentHandler, IReadOnlyList<Refusal>>(
            (h, _) =>
                h.HandleAsync(
                    new(year, 0, town.Officer.Id, ResultOffice.Typed(PublishedResult.Chaturat.Card.With("total", 39.41m))),
                    default
                )
        );

    private Task<Refusal?> WordAsync(string text) =>
        chain.AsAsync<WordFindingHandler, Refusal?>((h, _) => h.HandleAsync(new(2565, "o13", text, town.Officer.Id), default));

    private Task<Refusal?> ConfirmAsync(string reason) =>
        chain.AsAsync<ConfirmContradictionHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(2565, "Total:total", reason, town.Officer.Id), default)
        );

    private Task<IReadOnlyList<Refusal>> SaveAsync(SchemeDefinition scheme) =>
        chain.AsAsync<SaveSchemeHandler, IReadOnlyList<Refusal>>(
            (h, _) => h.HandleAsync(new(0, scheme, "ตามคู่มือฉบับแก้ไข", town.Officer.Id), default)
        );

    private async Task<string> CodeAsync(Person person) =>
        (await chain.AsAsync<IssueLineCodeHandler, IssueLineCodeOutcome>((h, _) => h.HandleAsync(new(person.Id), default))).Code!;

    private Task<Refusal?> LinkAsync(string code) =>
        chain.AsAsync<LinkLineHandler, Refusal?>((h, _) => h.HandleAsync(new(code, "U-one"), default));

    private Task<Refusal?> SetPinAsync() =>
        chain.AsAsync<SetSigningPinHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(town.Registrar.Id, "135790", Town.Password), default)
        );
}
