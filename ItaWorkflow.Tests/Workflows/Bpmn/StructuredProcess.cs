using FsCheck;
using FsCheck.Fluent;

namespace ItaWorkflow.Tests.Workflows.Bpmn;

/// <summary>A process of properly nested blocks, and how often each of its tasks must be done.</summary>
internal abstract record Block
{
    public static Gen<Block> Any { get; } = Gen.Sized(size => Sized(Math.Min(size, 30)));

    private static Gen<Block> Sized(int size)
    {
        if (size < 2)
            return Gen.Choose(0, 3)
                .Select(
                    Block (n) =>
                        n == 0 ? new Many(3, IsSequential: true)
                        : n == 1 ? new Many(2, IsSequential: false)
                        : new Task()
                );
        var parts = Gen.Choose(2, 3).SelectMany(count => Sized(size / 3).ListOf(count));
        return Gen.OneOf(
            Sized(1),
            parts.Select(Block (blocks) => new Sequence([.. blocks])),
            parts.SelectMany(blocks =>
                Gen.Elements("parallel", "inclusive").Select(Block (join) => new Parallel([.. blocks], join))
            ),
            parts.SelectMany(blocks => Gen.Choose(0, blocks.Count - 1).Select(Block (chosen) => new Choice([.. blocks], chosen))),
            parts.SelectMany(blocks => Gen.Choose(0, 7).Select(Block (mask) => new Some([.. blocks], mask))),
            Sized(size / 2).SelectMany(body => Gen.Choose(0, 2).Select(Block (again) => new Loop(body, again))),
            Sized(size / 2).Select(Block (body) => new Inner(body))
        );
    }
}

internal sealed record Task : Block;

internal sealed record Many(int Count, bool IsSequential) : Block;

internal sealed record Sequence(IReadOnlyList<Block> Parts) : Block;

internal sealed record Parallel(IReadOnlyList<Block> Parts, string Join) : Block;

internal sealed record Choice(IReadOnlyList<Block> Parts, int Chosen) : Block;

internal sealed record Some(IReadOnlyList<Block> Parts, int Mask) : Block;

internal sealed record Loop(Block Body, int Again) : Block;

internal sealed record Inner(Block Body) : Block;
