using System.Diagnostics;
using System.Globalization;
using ItaWorkflow.Tests.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Bench;

/// <summary>What a stranger's worst files cost /verify: each at most 2 s and 300 MB.</summary>
internal static class VerifyingBench
{
    public static Task<IReadOnlyList<string>> RunAsync()
    {
        DocumentVerifier.Verify("%PDF-1.4\n"u8.ToArray(), []);
        return Task.FromResult<IReadOnlyList<string>>([.. HostileFiles.All.Select(f => Line(f.Key, f.Value()))]);
    }

    private static string Line(string name, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var verdict = DocumentVerifier.Verify(file, []).Verdict;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"verify {name, -46} {file.Length / 1e6, 5:0.0} MB {seconds, 6:0.00} s {megabytes, 6:0} MB made  {verdict}"
        );
    }
}
