using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

public sealed class ProcessEnginePropertyTests
{
    [Fact]
    public void However_tasks_are_completed_no_token_is_lost_none_is_doubled_and_the_case_ends() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1)
                    .SelectMany(seed => Block.Any.Select(block => (Seed: seed, Block: block)))
                    .ToArbitrary(),
                sample => Travel(sample.Block, sample.Seed)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));

    private static void Travel(Block block, int seed)
    {
        var writer = new StructuredProcessWriter();
        var reading = BpmnReader.Read(writer.Write(block));
        Assert.True(reading.IsRunnable, string.Join('\n', reading.Findings));

        var random = new Random(seed);
        var done = writer.Expected.Keys.ToDictionary(task => task, _ => 0, StringComparer.Ordinal);
        var state = ProcessEngine.Start(reading.Definition!, Models.Variables()).State;
        while (!state.Ended)
        {
            Assert.Empty(state.Stuck);
            state = ThroughJson(state);
            var open = state
                .Activities.Where(a => a.Loop is null && reading.Definition!.UserTasks.ContainsKey(a.Element))
                .ToList();
            var task = open[random.Next(open.Count)];
            var round = done[task.Element]++;
            var again = writer.Again.TryGetValue(task.Element, out var rounds) && round % (rounds + 1) < rounds;
            state = ProcessEngine
                .Complete(reading.Definition!, state, task.Id, Models.Variables(($"again_{task.Element}", again)))
                .State;
        }

        Assert.Equal(
            writer.Expected.OrderBy(e => e.Key, StringComparer.Ordinal),
            done.OrderBy(d => d.Key, StringComparer.Ordinal)
        );
        Assert.Empty(state.Tokens);
        Assert.Empty(state.Activities);
        Assert.Empty(state.Timers);
    }

    private static ProcessState ThroughJson(ProcessState state)
    {
        var json = state.ToJson();
        var back = ProcessState.FromJson(json);
        Assert.Equal(json, back.ToJson());
        Assert.Equal(state.Activities, back.Activities);
        Assert.Equal(state.Tokens, back.Tokens);
        Assert.Equal(state.Timers, back.Timers);
        Assert.Equal(state.Variables, back.Variables);
        return back;
    }
}
