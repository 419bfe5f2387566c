using System.Text.RegularExpressions;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Settings;

namespace ItaWorkflow.Tests.Workflows.Recovery;

/// <summary>A town that sends mail and knows its own address.</summary>
internal static partial class MailingOffice
{
    public const string Address = "https://ita.example.go.th";

    public static async Task SendsMailAsync(this TestDatabase database, Town town, MailServer mail, string address = Address)
    {
        var account = new MailAccount
        {
            Host = "127.0.0.1",
            Port = mail.Port,
            From = "ita@example.go.th",
        };
        Assert.Null(
            await database.AskAsync((ChangeMailHandler h) => h.HandleAsync(new(town.Administrator.Id, account, ""), default))
        );
        Assert.Null(
            await database.AskAsync((ChangePublicAddressHandler h) => h.HandleAsync(new(town.Administrator.Id, address), default))
        );
    }

    public static string SecretIn(ReceivedMail mail) => Link().Match(mail.Text).Groups["secret"].Value;

    [GeneratedRegex("/account/new-password\\?link=(?<secret>[A-Za-z0-9_-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
