using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers;

/// <summary>The same text in every place of a paper that takes one.</summary>
internal static class HostilePaper
{
    /// <summary>A null, a bell, half a sign, a direction override and a sign that is none, then nothing at all.</summary>
    public static readonly string[] Texts =
    [
        "<script>document.body.append(\"มีคำสั่งทำงาน\")</script>&\"'",
        "ก\0\u0007\ud800\u202e\uffff\ufffe  ข",
        "'[]:*?/\\'",
        "",
    ];

    public static Paper Everywhere(string text) =>
        new(
            text,
            [
                new([new PaperTitle([text]), new PaperText(text)]) { IsFront = true },
                new([
                    new PaperTitle([text, text]),
                    new PaperHeading(text),
                    new PaperHeading(text, 2),
                    new PaperHeading(text, InContents: false),
                    new PaperText(text),
                    new PaperNote(text),
                    new PaperItems([text]),
                    new PaperBy([text]),
                    new PaperTable(
                        [new(text, Group: text), new(text, 20, true, text)],
                        [
                            PaperRow.Group(text),
                            new([
                                new(text)
                                {
                                    Items = [text],
                                    After = text,
                                    IsTicked = true,
                                },
                                text,
                            ]),
                        ]
                    )
                    {
                        Caption = text,
                    },
                    new PaperBars(text, [new(text, 50, 60)], 85),
                    new PaperCounts(text, [new(text, 1, 2)]),
                ]),
            ]
        )
        {
            Cover = new([text], [text]),
            HasContents = true,
        };
}
