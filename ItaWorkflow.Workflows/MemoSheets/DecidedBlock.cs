using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>An officer's block with what they decided, as it is signed.</summary>
internal static class DecidedBlock
{
    public static SignatureBlock Of(Decision decision, int sheet)
    {
        var step = decision.Step;
        return new(
            step.Ordinal,
            RoadBlocks.Heading(step, sheet),
            step.Person!.Name,
            SeatWords.PositionLines(step, ThaiDate.DayOf(decision.Now)),
            new(WordsOnPaper(decision), decision.Now, step.Person.SignaturePicture)
        );
    }

    private static string WordsOnPaper(Decision decision)
    {
        var word = decision.Verdict switch
        {
            Verdict.Return => decision.EndsCase ? "ส่งคืนเพื่อแก้ไข" : decision.Words,
            var verdict => verdict.Words(),
        };
        return WordsOnPaper(decision.Step.Kind, decision.Verdict, decision.Opinion, word);
    }

    /// <summary>
    /// The paper says the verdict even when the officer wrote nothing, or wrote around it; an endorsement's own words say it already. Who
    /// puts a memo forward only signs: what they wrote is told to the next officers, and their page says so.
    /// </summary>
    /// <param name="word">The verdict as it is written out.</param>
    internal static string WordsOnPaper(StepKind kind, Verdict verdict, string opinion, string word)
    {
        if (verdict is Verdict.Endorse && kind is StepKind.Propose)
            return "";
        if (verdict is Verdict.Endorse && opinion.Length > 0)
            return opinion;
        return Says(opinion, word) ? opinion : $"{word} {opinion}".TrimEnd();
    }

    /// <summary>ไม่อนุมัติ does not say อนุมัติ.</summary>
    private static bool Says(string opinion, string word) =>
        opinion.Replace("ไม่" + word, "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal);
}
