namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Can a case go back to a step? Whatever else is open is withdrawn then, and comes again as the flow reaches it.</summary>
public static class ProcessReturn
{
    /// <returns>Why not, in Thai; null: it can.</returns>
    public static string? WhyNot(ProcessDefinition definition, ProcessState state, string elementId)
    {
        if (state.Ended)
            return "เรื่องจบแล้ว";
        if (!definition.UserTasks.TryGetValue(elementId, out var task))
            return "ไม่มีลำดับนี้ในเส้นทาง";
        if (Execution.Around(definition.Root, task.Id)!.Any(sub => sub.Loop is not null))
            return "ลำดับนี้อยู่ในกระบวนการย่อยที่ทำหลายครั้ง จึงไม่รู้ว่าจะกลับไปครั้งใด";
        return Deadlocks(definition, ProcessEngine.ReturnTo(definition, state, elementId).State)
            ? "ลำดับนี้อยู่ในสาขาที่เดินคู่กัน หากกลับไปสาขาเดียว เรื่องจะรออีกสาขาที่ปิดไปแล้ว โปรดเลือกลำดับก่อนแยกสาขา"
            : null;
    }

    /// <summary>One branch of a parallel split alone never passes the join.</summary>
    private static bool Deadlocks(ProcessDefinition definition, ProcessState state) =>
        Simulation.Continue(definition, state, new SimulationPlan { MostEvents = 2_000 }, DateTimeOffset.UnixEpoch).Stop?.Reason
        == Execution.NeverComes;
}
