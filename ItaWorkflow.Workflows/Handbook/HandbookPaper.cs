using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Handbook;

/// <summary>คู่มือ of a role: the same texts that stand beside the fields, on two pages at most.</summary>
public static class HandbookPaper
{
    public static Paper Compose(HandbookRole role, string office) =>
        new(
            $"คู่มือ{role.Words()}",
            [
                new PaperSection([
                    new PaperTitle([$"คู่มือ{role.Words()}", office]),
                    .. HelpTexts
                        .All.Where(t => t.Roles.Contains(role))
                        .SelectMany(
                            (t, i) =>
                                (PaperBlock[])
                                    [
                                        new PaperHeading($"{i + 1}. {t.Title}"),
                                        new PaperText(t.Text),
                                        new PaperNote($"หน้า {t.Path}"),
                                    ]
                        ),
                ]),
            ]
        )
        {
            // Addresses stand as they are typed.
            ThaiNumerals = false,
        };
}
