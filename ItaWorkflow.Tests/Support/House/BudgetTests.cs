namespace ItaWorkflow.Tests.Support.House;

/// <summary>
/// How large the pieces of the house may be, counted over its three floors together, migrations apart; what is counted how is said at
/// <see cref="Piece"/>. The limits go down, never up.
/// </summary>
public sealed class BudgetTests
{
    private const int MedianFile = 55;
    private const int LargeFile = 110;
    private const int LargeMethod = 20;
    private const int LongestMethod = 50;
    private const int MostServices = 6;

    [Fact]
    public void Half_of_the_files_are_short_and_nine_in_ten_not_long()
    {
        var files = Of(SourceFile.Product, Piece.Files);

        KeepsTo(MedianFile, files, at: 0.5);
        KeepsTo(LargeFile, files, at: 0.9);
    }

    [Fact]
    public void Nine_in_ten_methods_are_seen_at_once() => KeepsTo(LargeMethod, Of(SourceFile.Product, Piece.Methods), at: 0.9);

    /// <summary>A test's neither.</summary>
    [Fact]
    public void No_method_is_longer_than_a_screen() =>
        KeepsTo(LongestMethod, Of([.. SourceFile.Product, SourceFile.Tests], Piece.Methods), at: 1);

    [Fact]
    public void Nothing_is_given_more_than_a_person_keeps_in_mind() =>
        KeepsTo(MostServices, Of(SourceFile.Product, Piece.Constructors), at: 1);

    private static List<Piece> Of(IEnumerable<string> projects, Func<SourceFile, IEnumerable<Piece>> pieces) =>
        [.. SourceFile.Of(projects).SelectMany(pieces).OrderBy(p => p.Size)];

    private static void KeepsTo(int budget, List<Piece> pieces, double at)
    {
        var size = pieces[Math.Min((int)(pieces.Count * at), pieces.Count - 1)].Size;

        Assert.True(
            size <= budget,
            $"{size}, not {budget}, at {at} of {pieces.Count}; {pieces.Count(p => p.Size > budget)} are larger, the largest:\n"
                + string.Join('\n', pieces.TakeLast(20).Reverse().Select(p => $"{p.Size} {p.Place}"))
        );
    }
}
