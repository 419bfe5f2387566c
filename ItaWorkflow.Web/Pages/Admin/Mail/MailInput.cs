using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Web.Pages.Admin.Mail;

internal sealed class MailInput
{
    [StringLength(200)]
    public string? Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    [EnumDataType(typeof(MailSignIn))]
    public MailSignIn SignIn { get; set; }

    [StringLength(200)]
    public string? User { get; set; } = "";

    [StringLength(200)]
    [DataType(DataType.Password)]
    public string? Password { get; set; } = "";

    [StringLength(200)]
    public string? Tenant { get; set; } = "";

    [StringLength(200)]
    public string? ClientId { get; set; } = "";

    [StringLength(500)]
    [DataType(DataType.Password)]
    public string? ClientSecret { get; set; } = "";

    /// <summary>Google's key file.</summary>
    [StringLength(10_000)]
    [DataType(DataType.MultilineText)]
    public string? Key { get; set; } = "";

    [StringLength(200)]
    public string? From { get; set; } = "";

    /// <summary>Of the way in that is chosen; what stands in the others' fields is nothing.</summary>
    public string Secret =>
        SignIn switch
        {
            MailSignIn.Microsoft => ClientSecret?.Trim(),
            MailSignIn.Google => Key?.Trim(),
            _ => Password,
        } ?? "";

    public static MailInput Of(MailAccount account) =>
        // What nobody has set up yet is offered as most servers want it.
        account.Host.Length == 0
            ? new()
            : new()
            {
                Host = account.Host,
                Port = account.Port,
                Security = account.Security,
                SignIn = account.SignIn,
                User = account.User,
                Tenant = account.Tenant,
                ClientId = account.SignIn is MailSignIn.Microsoft ? account.ClientId : "",
                From = account.From,
            };

    public MailAccount ToAccount() =>
        new()
        {
            Host = Host ?? "",
            Port = Port,
            Security = Security,
            SignIn = SignIn,
            User = User ?? "",
            Tenant = SignIn is MailSignIn.Microsoft ? Tenant ?? "" : "",
            ClientId = SignIn is MailSignIn.Microsoft ? ClientId ?? "" : "",
            From = From ?? "",
        };

    /// <summary>A secret has a field for each way in.</summary>
    public Refusal AtItsField(Refusal refusal) =>
        refusal.Field is nameof(ChangeMail.Secret)
            ? refusal with
            {
                Field = SignIn is MailSignIn.Google ? nameof(Key) : nameof(ClientSecret),
            }
            : refusal;
}
