using ItaWorkflow.Data.Doors;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>What a door is called.</summary>
public static class DoorWords
{
    /// <summary>As people meet it.</summary>
    public static string NameOf(this ProviderSettings door, DoorKind kind) =>
        door.Name is { Length: > 0 } own ? own
        : kind is DoorKind.OpenId ? "บัญชีของหน่วยงาน"
        : kind.Words();

    /// <summary>A session that is called so came in by a provider, where another session may go on.</summary>
    public static bool IsProvider(string how) => Enum.GetValues<DoorKind>().Any(kind => kind.Words() == how);

    public static string Words(this DoorKind kind) =>
        kind switch
        {
            DoorKind.Entra => "Microsoft 365",
            DoorKind.ThaId => "ThaID",
            _ => "OpenID Connect",
        };
}
