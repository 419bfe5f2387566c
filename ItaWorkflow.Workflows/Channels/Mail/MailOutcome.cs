namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>What became of a mail.</summary>
public enum MailAnswer
{
    Taken,

    /// <summary>The server said no to this mail, for now or for good: nothing was sent.</summary>
    Refused,

    /// <summary>Whatever is sent to this address will be refused: the server knows no such mailbox, or cannot write its letters.</summary>
    BadAddress,

    /// <summary>Nothing was sent, and it will be so for every other mail too.</summary>
    Unreachable,

    /// <summary>The server's answer was lost: it may have taken the mail.</summary>
    Unknown,
}

/// <summary>What became of a mail, and why.</summary>
/// <param name="Words">Why not, in Thai; empty when taken.</param>
public sealed record MailOutcome(MailAnswer Answer, string Words)
{
    public static readonly MailOutcome Taken = new(MailAnswer.Taken, "");

    internal static MailOutcome Unreachable(string words) => new(MailAnswer.Unreachable, words);
}
