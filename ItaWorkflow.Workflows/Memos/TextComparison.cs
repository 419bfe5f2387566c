using DiffPlex;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>
/// First line by line, then within the changed lines cluster by cluster; scraps that happen to be equal between two changes are
/// counted in, so that people read words and not confetti.
/// </summary>
internal static class TextComparison
{
    /// <summary>Above this many clusters a changed passage is shown as a whole: comparing grows with the square.</summary>
    private const int MostClusters = 10_000;

    /// <summary>Equal text of at most this many characters between two changes is a coincidence.</summary>
    private const int Scrap = 4;

    private static readonly Differ Differ = new();

    public static IReadOnlyList<ComparedRun> Runs(string before, string after)
    {
        var lines = Differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, WholeLines);
        var runs = new List<ComparedRun>();
        var at = 0;
        foreach (var block in lines.DiffBlocks)
        {
            runs.Add(new(Join(lines.PiecesOld, at, block.DeleteStartA - at), TextChange.None));
            runs.AddRange(
                Passage(
                    Join(lines.PiecesOld, block.DeleteStartA, block.DeleteCountA),
                    Join(lines.PiecesNew, block.InsertStartB, block.InsertCountB)
                )
            );
            at = block.DeleteStartA + block.DeleteCountA;
        }
        runs.Add(new(Join(lines.PiecesOld, at, lines.PiecesOld.Count - at), TextChange.None));
        return Tidy(runs);
    }

    private static List<ComparedRun> Passage(string before, string after)
    {
        if (ThaiClusters.Count(before) + ThaiClusters.Count(after) > MostClusters)
            return [new(before, TextChange.Removed), new(after, TextChange.Inserted)];

        var clusters = Differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, ThaiClusters.Of);
        var runs = new List<ComparedRun>();
        var at = 0;
        foreach (var block in clusters.DiffBlocks)
        {
            var same = Join(clusters.PiecesOld, at, block.DeleteStartA - at);
            if (at > 0 && same.Length <= Scrap && !same.Contains('\n'))
                runs.AddRange([new(same, TextChange.Removed), new(same, TextChange.Inserted)]);
            else
                runs.Add(new(same, TextChange.None));
            runs.Add(new(Join(clusters.PiecesOld, block.DeleteStartA, block.DeleteCountA), TextChange.Removed));
            runs.Add(new(Join(clusters.PiecesNew, block.InsertStartB, block.InsertCountB), TextChange.Inserted));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        runs.Add(new(Join(clusters.PiecesOld, at, clusters.PiecesOld.Count - at), TextChange.None));
        return runs;
    }

    /// <summary>Between two stretches of equal text: what was removed in one piece, then what was inserted in one piece.</summary>
    private static List<ComparedRun> Tidy(List<ComparedRun> runs)
    {
        var tidy = new List<ComparedRun>();
        var (same, removed, inserted) = ("", "", "");
        foreach (var run in runs.Where(r => r.Text.Length > 0).Append(new("", TextChange.None)))
            switch (run.Change)
            {
                case TextChange.Removed:
                    removed += run.Text;
                    break;
                case TextChange.Inserted:
                    inserted += run.Text;
                    break;
                default:
                    if (removed.Length + inserted.Length > 0)
                    {
                        tidy.AddRange([
                            new(same, TextChange.None),
                            new(removed, TextChange.Removed),
                            new(inserted, TextChange.Inserted),
                        ]);
                        (same, removed, inserted) = ("", "", "");
                    }
                    same += run.Text;
                    break;
            }
        tidy.Add(new(same, TextChange.None));
        return [.. tidy.Where(r => r.Text.Length > 0)];
    }

    private static string Join(IReadOnlyList<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));

    /// <summary>Lines with their ends, so that joining them gives the text again.</summary>
    private static string[] WholeLines(string text) =>
        [.. text.Split('\n').SelectMany((line, i) => i == 0 ? new[] { line } : ["\n", line]).Where(l => l.Length > 0)];
}
