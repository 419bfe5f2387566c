namespace ItaWorkflow.Tests.Support;

/// <summary>What a piece of work costs, told without a clock.</summary>
internal static class Cost
{
    /// <summary>Whatever is held of it at the same time is less.</summary>
    private const long Most = 300L * 1024 * 1024;

    /// <summary>Runs it on this thread and asserts that it made no more than 300 MB all in all.</summary>
    public static T Bounded<T>(Func<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = work();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Most);
        return result;
    }
}
