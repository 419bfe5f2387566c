using ItaWorkflow.Data.Persistence;

namespace ItaWorkflow.Web.Hosting;

/// <summary>Failures of the machine, not of the request: a full disk, a database that is away. They are told as what they are.</summary>
internal static class Outage
{
    // What the operating system answers a program that writes a file: ENOSPC, EDQUOT.
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    /// <returns>507: there is no room left to write; 503: the database does not serve for now; null: something else.</returns>
    public static int? StatusOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (Of(failure) is { } status)
                return status;
        return null;
    }

    private static int? Of(Exception failure) =>
        failure switch
        {
            IOException { HResult: NoSpaceLeft or QuotaExceeded } => StatusCodes.Status507InsufficientStorage,
            _ when failure.IsFull() => StatusCodes.Status507InsufficientStorage,
            _ when failure.IsAway() => StatusCodes.Status503ServiceUnavailable,
            _ => null,
        };
}
