using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Web.Security;

/// <summary>Who asks: the signed-in person as the record has them in this request, not as their cookie remembers them.</summary>
public sealed class CurrentPerson
{
    private Person? _person;

    public bool IsSignedIn => _person is not null;
    public int Id => Required.Id;
    public string Name => Required.Name;

    /// <summary>Their own position; empty: none.</summary>
    public string PositionTitle => Required.Position?.Title ?? "";
    public int? DivisionId => Required.DivisionId;
    public string DivisionName => Required.Division?.Name ?? "";
    public bool IsAdministrator => _person is { IsAdministrator: true };
    public bool IsRegistrar => _person is { IsRegistrar: true };
    public bool IsSecretary => _person is { IsSecretary: true };
    public bool KeepsItaYear => _person is { KeepsItaYear: true };
    public string UserName { get; private set; } = "";
    public bool MustChangePassword { get; private set; }

    /// <summary>They may write in it now.</summary>
    public bool MayDraft(Memo memo) => memo.IsOpenForDrafting && Required.MayWrite(memo);

    private Person Required => _person ?? throw new InvalidOperationException("Nobody is signed in: the page lacks a policy.");

    internal void Become(Account account)
    {
        _person = account.Person;
        UserName = account.UserName ?? "";
        MustChangePassword = account.MustChangePassword;
    }
}
