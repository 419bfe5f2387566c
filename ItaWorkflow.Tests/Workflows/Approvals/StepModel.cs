using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Workflows.Approvals;

/// <summary>By plain rules: what becomes of the head's step when one act follows the other, both from pages that showed it as it began.</summary>
internal sealed class StepModel(Town town)
{
    private int holder = town.StrategyHead.Id;
    private string ended = "";
    private bool memoTouched;
    private bool caseMoved;
    private bool given;
    private bool appointed;

    public int Questions { get; private set; }

    private bool IsHeads => ended.Length == 0 && holder == town.StrategyHead.Id;

    /// <returns>Whether it comes to pass.</returns>
    public bool Try(StepAct act) =>
        act switch
        {
            StepAct.Decide => IsHeads && !memoTouched && End("Decided"),
            StepAct.Return => IsHeads && !memoTouched && End("Returned"),
            StepAct.Reassign => ended.Length == 0 && !memoTouched && Give(),
            StepAct.Appoint => !appointed && Appoint(),
            StepAct.Withdraw => !memoTouched && ended is "" or "Timed" && !memoTouched && End("Withdrawn"),
            StepAct.Timer => ended.Length > 0 || Time(),
            StepAct.Move => !caseMoved && (caseMoved = true),
            StepAct.Ask => IsHeads && Questions == 0 && ++Questions == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    public override string ToString() => $"{(ended.Length == 0 ? "Open" : ended)} {holder}, {Questions} asked";

    private bool End(string how)
    {
        (ended, memoTouched, caseMoved) = (how, true, true);
        return true;
    }

    private bool Time()
    {
        (ended, caseMoved) = ("Timed", true);
        return true;
    }

    private bool Give()
    {
        (holder, given, memoTouched) = (town.FinanceHead.Id, true, true);
        return true;
    }

    private bool Appoint()
    {
        appointed = true;
        if (ended.Length == 0 && !given)
            holder = town.Deputy.Id;
        return true;
    }
}
