using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Doors;

namespace ItaWorkflow.Web.Pages.Admin.Providers;

internal sealed class ProviderInput
{
    [StringLength(60)]
    public string? Name { get; set; } = "";

    [StringLength(300)]
    public string? Address { get; set; } = "";

    [StringLength(100)]
    public string? Tenant { get; set; } = "";

    [StringLength(200)]
    public string? ClientId { get; set; } = "";

    [StringLength(500)]
    [DataType(DataType.Password)]
    public string? Secret { get; set; } = "";

    public static ProviderInput Of(DoorKind kind, ProviderSettings door) =>
        new()
        {
            Name = door.Name,
            Address = door.Address.Length > 0 ? door.Address : Usual(kind),
            Tenant = door.Tenant,
            ClientId = door.ClientId,
        };

    public ProviderSettings ToSettings(DoorKind kind) =>
        new()
        {
            Name = Name ?? "",
            Address = Address ?? "",
            Tenant = kind is DoorKind.Entra ? Tenant ?? "" : "",
            ClientId = ClientId ?? "",
        };

    private static string Usual(DoorKind kind) =>
        kind switch
        {
            DoorKind.Entra => "https://login.microsoftonline.com",
            DoorKind.ThaId => "https://imauth.bora.dopa.go.th",
            _ => "",
        };
}
