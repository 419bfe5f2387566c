using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn.Moving;

public sealed class ProcessMovePropertyTests
{
    [Fact]
    public void Moving_to_the_same_definition_changes_nothing() =>
        ForAny(
            (block, seed) =>
            {
                var (definition, writer) = Read(new StructuredProcessWriter(), block);
                var (twin, _) = Read(new StructuredProcessWriter(), block);
                var trip = new Trip(writer, seed);
                var state = trip.Go(ProcessEngine.Start(definition, Models.Variables()).State, definition, stopAfter: seed % 7);
                if (state.Ended)
                    return;

                var move = ProcessEngine.Move(definition, twin, state, trip.Completed);

                Assert.Empty(move.Findings);
                Assert.Empty(move.Turn!.Effects);
                Assert.Equal(state.ToJson(), move.Turn.State.ToJson());
            }
        );

    [Fact]
    public void A_case_moved_on_its_way_does_every_task_as_often_as_it_must_and_the_new_one_once() =>
        ForAny(
            (block, seed) =>
            {
                var (from, old) = Read(new StructuredProcessWriter(), block);
                var (to, longer) = Read(new StructuredProcessWriter(), new Sequence([block, new Task()]));
                var trip = new Trip(old, seed);
                var state = trip.Go(ProcessEngine.Start(from, Models.Variables()).State, from, stopAfter: seed % 11);
                if (state.Ended)
                    return;

                var move = ProcessEngine.Move(from, to, state, trip.Completed);
                Assert.True(move.Turn is not null, string.Join('\n', move.Findings));
                var end = trip.Go(move.Turn.State, to, stopAfter: int.MaxValue);

                Assert.True(end.Ended);
                Assert.Empty(end.Tokens);
                Assert.Equal(
                    longer.Expected.Where(e => e.Value > 0).OrderBy(e => e.Key, StringComparer.Ordinal),
                    trip.Done.OrderBy(d => d.Key, StringComparer.Ordinal)
                );
            }
        );

    private static void ForAny(Action<Block, int> check) =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1)
                    .SelectMany(seed => Block.Any.Select(block => (Seed: seed, Block: block)))
                    .ToArbitrary(),
                sample => check(sample.Block, sample.Seed)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40));

    private static (ProcessDefinition, StructuredProcessWriter) Read(StructuredProcessWriter writer, Block block)
    {
        var reading = BpmnReader.Read(writer.Write(block));
        Assert.True(reading.IsRunnable, string.Join('\n', reading.Findings));
        return (reading.Definition!, writer);
    }

    /// <summary>Completes open tasks in a random order and counts them.</summary>
    private sealed class Trip(StructuredProcessWriter writer, int seed)
    {
        private readonly Random random = new(seed);

        public SortedDictionary<string, int> Done { get; } = new(StringComparer.Ordinal);
        public IReadOnlyCollection<string> Completed => Done.Keys;

        public ProcessState Go(ProcessState state, ProcessDefinition definition, int stopAfter)
        {
            for (var step = 0; !state.Ended && step < stopAfter; step++)
            {
                Assert.Empty(state.Stuck);
                var open = state.OpenTasks(definition).ToList();
                var task = open[random.Next(open.Count)];
                var round = Done.GetValueOrDefault(task.ElementId);
                Done[task.ElementId] = round + 1;
                var again = writer.Again.TryGetValue(task.ElementId, out var rounds) && round % (rounds + 1) < rounds;
                state = ProcessEngine
                    .Complete(definition, state, task.TaskId, Models.Variables(($"again_{task.ElementId}", again)))
                    .State;
            }

            return state;
        }
    }
}
