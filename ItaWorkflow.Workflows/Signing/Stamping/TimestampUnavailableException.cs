namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>No usable time-stamp: the authority is down, slow, answered wrongly, or its word on time does not count.</summary>
public sealed class TimestampUnavailableException : Exception
{
    public static readonly Refusal NoAnswer = new("ผู้ให้บริการประทับเวลาไม่ตอบ จึงยังลงนามไม่ได้ โปรดลองใหม่ภายหลัง");

    public TimestampUnavailableException()
        : this("The time-stamp authority gave no token.") { }

    public TimestampUnavailableException(string message)
        : base(message) { }

    public TimestampUnavailableException(string message, Exception inner)
        : base(message, inner) { }

    public TimestampUnavailableException(Refusal refusal)
        : base("The time-stamp is not taken.") => Refusal = refusal;

    /// <summary>As the signing person reads it.</summary>
    public Refusal Refusal { get; } = NoAnswer;
}
