using System.Data;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Excel;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Bench;

/// <summary>
/// A year of 5,000 items: its scores read from XLSX and CSV into cells of the grid, every row bound to its item and checked, beside the
/// sheet's text being read and nothing done with it.
/// </summary>
internal static class ImportBench
{
    private const int Rounds = 9;
    private const int Items = 5_000;
    private const int Year = 2599;

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services)
    {
        await SchemeAsync(services);
        var (xlsx, csv) = (PaperWorkbook.Write(Scores()), Csv());
        var (ours, theirs) = await Measure.SideBySideAsync(
            Rounds,
            () => ImportAsync(services, "scores.xlsx", xlsx),
            () => Rows(ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(xlsx)))
        );
        var (plain, split) = await Measure.SideBySideAsync(
            Rounds,
            () => ImportAsync(services, "scores.csv", csv),
            () => Task.FromResult(Encoding.UTF8.GetString(csv).Split('\n').Select(line => line.Split(',')).ToList().Count)
        );
        return
        [
            Measure.Line(
                "import 5,000 items from XLSX",
                ours,
                "reading the sheet (ExcelDataReader)",
                theirs,
                "ms",
                ours / theirs
            ),
            Measure.Line("import 5,000 items from CSV", plain, "splitting its lines", split, "ms", plain / split),
        ];
    }

    private static async Task ImportAsync(IServiceProvider services, string name, byte[] content)
    {
        var file = new ResultFile
        {
            FiscalYear = Year,
            FileName = name,
            Sha256 = "",
            Content = content,
            PersonId = 0,
            At = default,
        };
        var read = await services.AskAsync((ImportAssessmentHandler h) => h.ReadAgainAsync(file, default));
        if (read.Refusal is not null || read.Cells.Count != Items || read.Problems.Count > 0)
            throw new InvalidOperationException($"{read.Cells.Count} cells. {read.Refusal?.Text}");
    }

    private static Task<int> Rows(IExcelDataReader reader)
    {
        using (reader)
        {
            var texts = 0;
            while (reader.Read())
                for (var x = 0; x < reader.FieldCount; x++)
                    texts += reader.GetValue(x)?.ToString()?.Length > 0 ? 1 : 0;
            return Task.FromResult(texts);
        }
    }

    private static async Task SchemeAsync(IServiceProvider services)
    {
        var secretary = await services.AskAsync(
            (ItaDbContext db) => db.Persons.Where(p => p.IsSecretary).Select(p => p.Id).FirstAsync()
        );
        var scheme = new SchemeDefinition
        {
            FiscalYear = Year,
            Instruments = [new("IIT", "แบบวัดการรับรู้ภายใน", 1)],
            Indicators = [.. Enumerable.Range(1, 50).Select(n => new Indicator($"{n}", $"ตัวชี้วัดสมมติ {n}", "IIT"))],
            Items = [.. Enumerable.Range(1, Items).Select(n => new Item($"i{n}", Wording(n), $"{1 + n % 50}"))],
            Levels = [new("ผ่าน", 85, null), new("ต้องปรับปรุง", 0, null)],
        };
        var refusals = await services.AskAsync(
            (SaveSchemeHandler h) => h.HandleAsync(new(0, scheme, "สำหรับวัดเวลา", secretary), default)
        );
        if (refusals.Count > 0)
            throw new InvalidOperationException(string.Join('\n', refusals.Select(r => r.Text)));
    }

    private static Paper Scores() =>
        new(
            "คะแนน",
            [
                new([
                    new PaperTable(
                        [new("ข้อ"), new("เรื่อง"), new("คะแนน")],
                        [
                            .. Enumerable
                                .Range(1, Items)
                                .Select(n => new PaperRow([$"i{n}", Wording(n), new("") { Number = Score(n) }])),
                        ]
                    ),
                ]),
            ]
        )
        {
            ThaiNumerals = false,
        };

    private static byte[] Csv()
    {
        var lines = new StringBuilder("ข้อ,เรื่อง,คะแนน\n");
        for (var n = 1; n <= Items; n++)
            lines.Append(CultureInfo.InvariantCulture, $"i{n},{Wording(n)},{Score(n):0.00}\n");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string Wording(int n) => $"หน่วยงานดำเนินการตามประเด็นสมมติที่ {n} อย่างครบถ้วน";

    private static decimal Score(int n) => n % 10_001 / 100m;
}
