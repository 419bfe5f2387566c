using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Web.Security;

/// <summary>Who asks: the signed-in person as the record has them in this request, not as their cookie remembers them.</summary>
public sealed class CurrentPerson
{
    private Person? _person;

    public bool IsSignedIn => _person is not null;
    public int Id => Record.Id;
    public string Name => Record.Name;

    /// <summary>Their own position; empty: none.</summary>
    public string PositionTitle => Record.Position?.Title ?? "";
    public int? DivisionId => Record.DivisionId;
    public string DivisionName => Record.Division?.Name ?? "";
    public bool IsAdministrator => _person is { IsAdministrator: true };
    public bool IsRegistrar => _person is { IsRegistrar: true };
    public bool IsSecretary => _person is { IsSecretary: true };
    public bool Administers => _person is { Administers: true };
    public bool Registers => _person is { Registers: true };
    public bool KeepsItaYear => _person is { KeepsItaYear: true };
    public string UserName { get; private set; } = "";
    public bool MustChangePassword { get; private set; }

    /// <summary>They may write in it now.</summary>
    public bool MayDraft(Memo memo) => memo.IsOpenForDrafting && Record.MayWrite(memo);

    /// <summary>As the record has them.</summary>
    public Person Record => _person ?? throw new InvalidOperationException("Nobody is signed in: the page lacks a policy.");

    /// <summary>The session in which they ask.</summary>
    public long SessionId { get; private set; }

    /// <summary>By what they came in, in words.</summary>
    public string How { get; private set; } = "";

    public int AccountId { get; private set; }

    /// <summary>How people come in and how long they stay, by the office's setting.</summary>
    public DoorSettings Doors { get; private set; } = new();

    /// <summary>The office wants a second step of their duty: they came in by the password alone, and enrol before anything else.</summary>
    public bool MustEnrol { get; private set; }

    /// <param name="hasSecondStep">The account has one-time codes.</param>
    internal void Become(Session session, DoorSettings doors, bool hasSecondStep)
    {
        var account = session.Account!;
        (SessionId, How) = (session.Id, session.How);
        (AccountId, Doors) = (account.Id, doors);
        _person = account.Person;
        UserName = account.UserName ?? "";
        MustChangePassword = account.MustChangePassword;
        MustEnrol =
            doors.DutiesNeedSecondStep
            && !hasSecondStep
            && (IsAdministrator || IsRegistrar)
            && string.Equals(How, Door.ByPassword, StringComparison.Ordinal);
    }

    /// <summary>Nobody's session: nothing.</summary>
    internal Task EndSessionAsync(EndSessionHandler end) =>
        IsSignedIn ? end.HandleAsync(new(Id, SessionId, IsElsewhere: false), CancellationToken.None) : Task.CompletedTask;
}
