using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>A report of a year that was entered when it was over: it says what stood at the cut-off, and it is not late.</summary>
internal static class PastResults
{
    public static ProgressReport New(ReportProgress said, int fiscalYear, Checkpoint? round, DateTimeOffset now) =>
        new()
        {
            Round = said.Round,
            Status = said.Status,
            Note = said.Note.Trim(),
            PersonId = said.PersonId,
            At = now,
            StoodOn = round?.CutOff ?? said.Round.CutOff(new FiscalYear(fiscalYear)),
            // What comes when the round is closed is not in it; a correction takes it in.
            IsLate = round?.IsClosed is true,
        };
}
