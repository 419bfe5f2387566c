using System.Text;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using static ItaWorkflow.Tests.Workflows.Assessments.PastedScores;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>What is in a file and not seen, what a PDF's copy tears apart, what was damaged on the way.</summary>
public sealed class BroughtTablesTests
{
    private static readonly string[] Names =
    [
        "การปฏิบัติหน้าที่",
        "การใช้งบประมาณ",
        "การใช้อำนาจ",
        "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร",
        "การปรับปรุงการทำงาน",
        "การเปิดเผยข้อมูล",
        "การป้องกันการทุจริต",
    ];

    private static readonly string[] Ten = [.. Enumerable.Range(0, 10).Select(n => $"{n + 1} 9{n}.5{n}")];

    private static ImportedScores Open(byte[] file) =>
        new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read(SheetFile.Open(file), null, "", null);

    private static Workbook TwoYears(Workbook book)
    {
        book.Row("ตัวชี้วัดที่", "ชื่อ", "คะแนน", "ปีก่อน");
        for (var n = 0; n < 10; n++)
            book.Row($"{n + 1}", Names[n], $"9{n}.5{n}", "33.33");
        for (var n = 0; n < 10; n++)
            book.Row($"{n + 1}", Names[n], "11.11", "22.22");
        return book;
    }

    [Fact]
    public void Hidden_rows_are_left_out_and_counted()
    {
        var read = Open(TwoYears(new() { HiddenRows = [.. Enumerable.Range(12, 10)] }).ToBytes());

        Assert.Equal(Ten, Read(read));
        Assert.All(read.Cells, c => Assert.Null(c.Other));
        Assert.Contains(read.Notes, n => n.Contains("แถวที่ซ่อนหรือกรองออก 10 แถว", StringComparison.Ordinal));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_hidden_column_is_left_out_and_counted()
    {
        var book = new Workbook { HiddenColumn = 2 }.Row("ตัวชี้วัด", "คะแนน 2566", "คะแนน");
        for (var n = 0; n < 10; n++)
            book.Row(Names[n], "11.11", $"9{n}.5{n}");

        var read = Open(book.ToBytes());

        Assert.Equal(Ten, Read(read));
        Assert.Contains(read.Notes, n => n.Contains("คอลัมน์ที่ซ่อน 1 คอลัมน์", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_sheet_is_named()
    {
        var read = Open(
            new Workbook { HidesOthers = true }
                .Row("ตัวชี้วัด", "คะแนน")
                .Row(Names[0], "98.94")
                .Row(Names[1], "97.00")
                .Sheets(3)
                .ToBytes()
        );

        Assert.Equal(["1 98.94", "2 97.00"], Read(read));
        Assert.Contains("ไม่ได้อ่านแผ่นงานที่ซ่อนไว้ 2 แผ่น: “คะแนน 1” “คะแนน 2”", read.Notes);
        Assert.DoesNotContain(read.Notes, n => n.StartsWith("ไฟล์มี", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_file_in_which_all_is_hidden_that_is_said()
    {
        var read = Open(TwoYears(new() { HiddenRows = [.. Enumerable.Range(1, 21)] }).ToBytes());

        Assert.Equal(ImportAssessmentHandler.NoScores, read.Refusal);
        Assert.Contains(read.Notes, n => n.Contains("21 แถว", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("d mmm yy")]
    [InlineData("[$-41E]d\\ mmm\\ bbbb")]
    [InlineData("dd/mm/yyyy")]
    public void A_score_that_the_spreadsheet_made_a_date_of_is_called_one(string format)
    {
        var book = new Workbook { Format = ("C", format) }.Row("ที่", "ตัวชี้วัด", "คะแนน", "คะแนน");
        var read = Open(
            book.Row("1", Names[0], "46304").Row("2", Names[1], "", "97.00").Row("3", Names[2], "46305", "").ToBytes()
        );
        read = new ScoreImport(ShippedSchemes.Of(2566)!, Agency).Read(SheetFile.Open(book.ToBytes()), new(0, 1, 2), "", null);

        Assert.Contains(
            read.Problems,
            p => p.Row == 2 && p.Text.Contains("เซลล์เป็นวันเวลา (9 ต.ค. 2569) ไม่ใช่คะแนน", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("0.00\" คะแนนดี\"")]
    [InlineData("#,##0.00_);[Red](#,##0.00)")]
    [InlineData("_(* #,##0.00_)")]
    [InlineData("General")]
    public void A_number_with_words_in_its_format_is_no_date(string format) =>
        Assert.Equal(
            ["1 98.94", "2 97.00"],
            Read(
                Open(
                    new Workbook { Format = ("B", format) }
                        .Row("ตัวชี้วัด", "คะแนน")
                        .Row(Names[0], "98.94")
                        .Row(Names[1], "97")
                        .ToBytes()
                )
            )
        );

    [Fact]
    public void Scores_with_words_are_scores()
    {
        string[] said =
        [
            "90.50 (AA)",
            "91.51/100",
            "92.52 คะแนน",
            "ร้อยละ 93.53",
            "94.54 %",
            "๙๕.๕๕",
            "96,56",
            "97.57*",
            "=98.58",
            "99.59 (A)",
        ];
        var book = new Workbook().Row("ที่", "ตัวชี้วัด", "ผลคะแนน");
        for (var n = 0; n < 10; n++)
            book.Row($"{n + 1}", Names[n], n == 8 ? "ได้ 98.58" : said[n]);

        Assert.Equal(Ten, Read(Open(book.ToBytes())));
        Assert.Equal(Ten, Read(Paste("ตัวชี้วัด\tคะแนน\n" + string.Join('\n', Names.Zip(said, (n, s) => $"{n}\t{s}")))));
        Assert.Equal(Ten, Read(Paste(string.Join('\n', Names.Zip(said, (n, s) => $"{n} {s}")))));
    }

    [Theory]
    [InlineData("{1}\n{2}")]
    [InlineData("{0}\n{1}\n{2}")]
    [InlineData("{0} {1}\n{2}")]
    [InlineData("ตัวชี้วัดที่ {0}\n{2} คะแนน")]
    [InlineData("{2}\n{1}")]
    public void Names_and_scores_on_lines_of_their_own_are_paired(string lines)
    {
        var text = string.Join('\n', Ten.Select((s, n) => string.Format(null, lines, n + 1, Names[n], s.Split(' ')[1])));

        Assert.Equal(Ten, Read(Paste("ผลการประเมิน\nตัวชี้วัด\nคะแนน\n" + text)));
        Assert.Equal(Ten, Read(Paste(text.Replace("\n", "\r\n\r\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void All_names_and_then_all_scores_are_paired_when_they_are_as_many()
    {
        var scores = Ten.Select(s => s.Split(' ')[1]).ToList();

        Assert.Equal(Ten, Read(Paste(string.Join('\n', Names.Concat(scores)))));
        Assert.Empty(Paste(string.Join('\n', Names.Concat(scores.Skip(1)))).Cells);
    }

    [Fact]
    public void A_name_over_two_lines_is_one()
    {
        var text = string.Join('\n', Names.Zip(Ten, (n, s) => $"{n[..^4]}\n{n[^4..]}\n{s.Split(' ')[1]}"));

        Assert.Equal(Ten, Read(Paste(text)));
    }

    [Fact]
    public void Two_tables_pasted_together_are_both_read()
    {
        var read = Paste(
            "ตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t98.01\nการใช้งบประมาณ\t93.22\n\nที่\tรายการ\tหน้า\tผลคะแนน\no1\tโครงสร้าง\t12\t100\no2\tข้อมูลผู้บริหาร\t13\t0\no3\tอำนาจหน้าที่\t14\t100"
        );

        Assert.Equal(["1 98.01", "2 93.22", "o1 100.00", "o2 0.00", "o3 100.00"], Read(read));
    }

    [Theory]
    [InlineData("3,การใช้อำนาจ,98.08")]
    [InlineData("การใช้อำนาจ,98.08")]
    public void One_broken_byte_costs_no_score_and_its_row_is_named(string row)
    {
        var rows = string.Join(
            '\n',
            Names.Select(
                (n, i) =>
                    i == 2 ? row
                    : row.StartsWith('3') ? $"{i + 1},{n},9{i}"
                    : $"{n},9{i}"
            )
        );
        var file = Encoding.UTF8.GetBytes((row.StartsWith('3') ? "ที่,ตัวชี้วัด,คะแนน\n" : "ตัวชี้วัด,คะแนน\n") + rows);
        var at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("ใช้อำนาจ"));
        file[at] = 0xA1;

        var read = Open(file);

        Assert.Equal(10, read.Cells.Count);
        Assert.Contains(read.Cells, c => c is { Code: "3", Text: "98.08" });
        Assert.Contains(read.Notes, n => n.StartsWith("แถว 4: มีอักขระเสียที่อ่านไม่ได้", StringComparison.Ordinal));
    }

    [Fact]
    public void UTF_16_without_a_mark_is_a_table_too() =>
        Assert.Equal(
            ["1 98.94", "2 97.00"],
            Read(Open(Encoding.Unicode.GetBytes($"ตัวชี้วัด\tคะแนน\n{Names[0]}\t98.94\n{Names[1]}\t97.00\n")))
        );

    [Fact]
    public void A_column_of_advice_is_guidance_and_makes_no_scores()
    {
        var read = Paste(
            "ตัวชี้วัด\tคะแนน\tข้อเสนอแนะ\nการปฏิบัติหน้าที่\t98.01\tควรทำ 3 ครั้ง\nการใช้งบประมาณ\t93.22\tควรเผยแพร่"
        );

        Assert.Equal(["1 98.01", "2 93.22"], Read(read));
        Assert.Equal([new("1", "ควรทำ 3 ครั้ง"), new("2", "ควรเผยแพร่")], read.Guidance);
    }
}
