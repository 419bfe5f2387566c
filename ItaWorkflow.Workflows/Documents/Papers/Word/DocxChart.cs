using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>A chart that Word draws itself and people can edit: its numbers come along as a small workbook.</summary>
internal static class DocxChart
{
    private const double PerBar = 7.5;
    private const double Frame = 24;
    private const double Tallest = 220;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="number">Unlike that of every other frame in the document.</param>
    public static IReadOnlyList<Paragraph> Of(MainDocumentPart main, PaperWords words, PaperBlock chart, double room, uint number)
    {
        var data = DocxChartData.Of(words, chart);
        if (data.Labels.Count == 0)
            return [];
        var drawing = DocxFrame.Chart(Add(main, data), data.Caption, room, Height(data), number);
        var drawn = DocxText.Plain([], "FigureCaption");
        DocxText.Properties(drawn).KeepNext = new();
        drawn.Append(new Run(drawing));
        return [drawn, DocxText.Plain([data.Caption, .. Key(data.Mark).Select(words.Plain)], "FigureCaption")];
    }

    /// <returns>The relationship to the chart.</returns>
    private static string Add(MainDocumentPart main, DocxChartData data)
    {
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart(WorkbookType);
        using var numbers = new MemoryStream(PaperWorkbook.Write(data.Numbers()));
        workbook.FeedData(numbers);
        using var drawn = new MemoryStream();
        DocxChartXml.Of(data, part.GetIdOfPart(workbook)).Save(drawn);
        drawn.Position = 0;
        part.FeedData(drawn);
        return main.GetIdOfPart(part);
    }

    private static double Height(DocxChartData data) =>
        Math.Min(Tallest, Frame + data.Labels.Count * PerBar * (data.Before is null ? 1 : 1.4));

    private static IEnumerable<string> Key(decimal? mark) =>
        mark is { } least
            ? [$"แท่งทึบ ผ่านเกณฑ์ แท่งลาย ไม่ผ่านเกณฑ์ {least.ToString("0.##", CultureInfo.InvariantCulture)} คะแนน"]
            : [];
}
