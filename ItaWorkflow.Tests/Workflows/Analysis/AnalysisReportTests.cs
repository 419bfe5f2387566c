using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Analysis;

public sealed class AnalysisReportTests
{
    private const string Agency = "เทศบาลตำบลตัวอย่าง";

    [Fact]
    public void A_result_that_must_be_improved_is_told_from_its_total_to_what_would_lift_it()
    {
        var paper = AnalysisReport.Compose(Facts(PublishedResult.Chaturat));

        Says(
            paper,
            "คะแนนรวม 78.41 คะแนน อยู่ในระดับ “ต้องปรับปรุง”",
            "คะแนนรวม 78.41 ไม่ถึง 85 (ขาด 6.59)",
            "OIT 61.88 ไม่ถึง 85",
            "มี 7 ตัวชี้วัด และไม่ผ่านเกณฑ์มี 3 ตัวชี้วัด",
            "คะแนนสูงสุดคือตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 98.01 คะแนน คะแนนต่ำสุดคือตัวชี้วัดที่ 10 การป้องกันการทุจริต 48.75 คะแนน",
            "มีตัวชี้วัด 3 ตัวชี้วัด และข้อคำถาม 16 ข้อ",
            "4.1 ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร 84.85 คะแนน",
            "4.3 ตัวชี้วัดที่ 10 การป้องกันการทุจริต 48.75 คะแนน",
            "ถ่วงน้ำหนัก 27.77",
            "EIT แบ่งเป็น 2 ส่วน คือ EIT ส่วนที่ 1 น้ำหนักร้อยละ 15",
            "6.1 ระดับ “ผ่าน”",
            "เฝ้าระวังตัวชี้วัดที่ 8 การปรับปรุงการทำงาน ซึ่งสูงกว่าเกณฑ์เพียง 0.61 คะแนน",
            "รอบ 6 เดือน ข้อมูล ณ วันที่ 31 มีนาคม 2567"
        );
        Assert.Equal(16, paper.TablesUnder("4. ").Sum(t => t.Rows.Count));
        Assert.Equal(7, paper.TablesUnder("5. ").Single().Rows.Count);
        var bars = Assert.Single(paper.Blocks().OfType<PaperBars>());
        Assert.Equal((10, 3), (bars.Bars.Count, bars.Bars.Count(b => b.Value < bars.Mark)));
        var lifted = paper.TablesUnder("6. ")[1].Rows[^1].Cells[^1].Number;
        Assert.True(lifted >= 85, $"{lifted}");
    }

    [Fact]
    public void The_framework_tells_each_instrument_and_how_every_score_is_made()
    {
        var paper = AnalysisReport.Compose(Facts(PublishedResult.Chaturat));

        Says(
            paper,
            "แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT) วัดการรับรู้ของบุคลากรในหน่วยงาน",
            "มี 5 ตัวชี้วัด 30 ข้อ ได้แก่ การปฏิบัติหน้าที่",
            "ตัวชี้วัดการป้องกันการทุจริตแบ่งเป็น 2 ตัวชี้วัดย่อย คือ การดำเนินการเพื่อป้องกันการทุจริต และมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
            "EIT ส่วนที่ 2 น้ำหนักร้อยละ 15 ผู้ประเมินเลือกและเก็บข้อมูล",
            "ขั้นของคะแนน | IIT | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 | OIT",
            "ข้อคำถาม | เฉลี่ยจากผู้ตอบทุกคน | เฉลี่ยจากผู้ตอบทุกคน | เฉลี่ยจากผู้ตอบทุกคน | ครบ 100 ไม่ครบ 0",
            "ตัวชี้วัดย่อย | - | - | - | เฉลี่ยจากข้อคำถาม",
            "น้ำหนัก | ร้อยละ 30 | ร้อยละ 15 | ร้อยละ 15 | ร้อยละ 40",
            "คะแนนรวม = IIT × 0.30 + EIT ส่วนที่ 1 × 0.15 + EIT ส่วนที่ 2 × 0.15 + OIT × 0.40"
        );
    }

    [Fact]
    public void A_level_that_conditions_alone_part_from_the_one_above_has_no_upper_total()
    {
        var paper = AnalysisReport.Compose(Facts(PublishedResult.Chaturat));

        // 97 with an instrument below 85 is ผ่าน.
        Says(
            paper,
            "ผ่านดี | 85.00 ขึ้นไป",
            "ผ่าน | 85.00 ขึ้นไป",
            "ต้องปรับปรุง | 70.00 - 84.99",
            "ต้องปรับปรุงโดยด่วน | ต่ำกว่า 70.00"
        );
        Says(
            AnalysisReport.Compose(Facts(PublishedResult.BanTok)),
            "AA | 95.00 ขึ้นไป",
            "A | 85.00 - 94.99",
            "F | ต่ำกว่า 50.00"
        );
    }

    [Theory]
    [InlineData(2564)]
    [InlineData(2565)]
    [InlineData(2566)]
    [InlineData(2567)]
    [InlineData(2568)]
    [InlineData(2569)]
    [InlineData(2570)]
    public void Every_year_tells_its_instruments_and_one_kept_before_that_takes_the_shipped_words(int year)
    {
        var scheme = ShippedSchemes.Of(year)!;
        var before = scheme with { Instruments = [.. scheme.Instruments.Select(i => i with { About = null })] };

        var told = FrameworkWords.EachInstrument(scheme);

        Assert.Equal(scheme.Instruments.Count, told.Count);
        Assert.All(scheme.Instruments.Zip(told), one => Assert.Contains(one.First.About!, one.Second, StringComparison.Ordinal));
        Assert.Equal(told, FrameworkWords.EachInstrument(before));
        Assert.Equal(scheme.ItemsAreKnown, told[0].Contains(" ข้อ ", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_passed_leaves_nothing_urgent_and_a_contradiction_is_said()
    {
        var published = PublishedResult.BanTok;
        var card = new ScoreCard(
            [.. published.Card.Scores.Select(s => s.Code == "4" ? s with { Value = 98.95m, Other = 98.59m } : s)],
            published.Level
        );

        var paper = AnalysisReport.Compose(new(Agency, published.Scheme, card, [], new(2021, 11, 2)));

        Says(
            paper,
            "อยู่ในระดับ “AA” ซึ่งเป็นระดับสูงสุด",
            "ตัวชี้วัดที่มีคะแนนทั้ง 10 ตัวชี้วัดผ่านเกณฑ์ 85 คะแนน",
            "จึงไม่มีประเด็นที่ต้องแก้ไขโดยเร่งด่วน",
            "ข้อสังเกตเกี่ยวกับตัวเลขที่ประกาศ",
            "หากตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการเป็น 98.59 แทน 98.95 ทุกตัวเลขจะตรงกัน",
            "ก่อนเผยแพร่รายงานนี้",
            "พฤศจิกายน 2564"
        );
        Assert.Empty(paper.TablesUnder("4. "));
        Assert.Empty(paper.TablesUnder("6. "));
    }

    [Fact]
    public void A_contradiction_that_somebody_confirmed_stands_with_the_reason()
    {
        var published = PublishedResult.Chaturat;
        var card = published.Card.With("total", 39.41m);
        var found = Contradictions.Find(published.Scheme, card)[0];
        ConfirmedContradiction confirmed = new()
        {
            Key = found.Key,
            Text = found.Text,
            Reason = "เทียบกับหนังสือแจ้งผลแล้ว",
            PersonId = 1,
            At = default,
        };

        var paper = AnalysisReport.Compose(
            new(Agency, published.Scheme, card, [], new(2026, 11, 20)) { Confirmed = [confirmed] }
        );

        Says(paper, "ประกาศไว้ 39.41 แต่คำนวณได้ 78.41", "เหตุผล: เทียบกับหนังสือแจ้งผลแล้ว");
    }

    [Fact]
    public void A_total_alone_promises_nothing_that_nobody_knows()
    {
        var paper = AnalysisReport.Compose(Facts(PublishedResult.SaiThong));

        Says(
            paper,
            "คะแนนรวม 81.25 คะแนน (ตามที่ประกาศ เพราะไม่มีคะแนนรายแบบวัดครบให้คำนวณ) อยู่ในระดับ “B”",
            "ยังไม่มีคะแนนรายตัวชี้วัด จึงวิเคราะห์ได้เฉพาะคะแนนรวม",
            "จึงยังระบุไม่ได้ว่าประเด็นใดต้องแก้ไขโดยเร่งด่วน",
            "จึงยังบอกไม่ได้ว่าควรแก้ข้อใด",
            "ยังขาด",
            "3.75"
        );
        Assert.Empty(paper.Blocks().OfType<PaperBars>());
        Assert.Empty(paper.TablesUnder("5. "));
    }

    [Fact]
    public void Last_years_scores_stand_beside_this_years()
    {
        var before = PublishedResult.BanTok;
        var paper = AnalysisReport.Compose(Facts(PublishedResult.Chaturat, [new(before.Scheme, before.Card)]));

        Says(
            paper,
            "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2564 ซึ่งได้ 96.40 คะแนน คะแนนรวมลดลง 17.99 คะแนน",
            "7 | ประสิทธิภาพการสื่อสาร | 84.85 | 96.85 | ไม่ผ่านเกณฑ์",
            "เทียบได้เฉพาะคะแนน",
            "ลดลง 0.93 จากปี 2564"
        );
        Assert.Equal(96.85m, paper.Blocks().OfType<PaperBars>().Single().Bars[6].Before);
    }

    [Fact]
    public void The_secretarys_words_and_measures_stand_where_the_proposals_stood()
    {
        var facts = Facts(PublishedResult.Chaturat) with
        {
            FindingWords = new Dictionary<string, string> { ["o13"] = "ยังไม่ได้เผยแพร่รายงาน" },
            Guidances = new Dictionary<string, string>
            {
                ["o13"] = "กองยุทธศาสตร์จัดทำให้ครบทุกหัวข้อ",
                ["9"] = "เว็บไซต์ย้ายที่อยู่กลางปี",
            },
            OwnParts = new Dictionary<string, string> { ["rationale"] = "<p>เหตุผลของเราเอง</p>" },
            Measures =
            [
                new(
                    ["o13"],
                    new("จัดทำรายงานผลการดำเนินงาน", "สำนักปลัดเทศบาล", "ภายในเดือนมีนาคม 2567")
                    {
                        Steps = ["รวบรวม", "เผยแพร่"],
                        FollowUp = ["รายงานผู้บริหาร"],
                    }
                ),
                new([], new("มาตรการที่ไม่ตอบข้อใด", "กองคลัง", "ประจำทุกเดือน")),
            ],
        };

        var paper = AnalysisReport.Compose(facts);

        Says(
            paper,
            "<p>เหตุผลของเราเอง</p>",
            "ข้อบกพร่อง: ยังไม่ได้เผยแพร่รายงาน",
            "กองยุทธศาสตร์จัดทำให้ครบทุกหัวข้อ\nมาตรการ: จัดทำรายงานผลการดำเนินงาน",
            "เว็บไซต์ย้ายที่อยู่กลางปี",
            "แบบวัด OIT ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 75.00 คะแนน",
            "มาตรการอื่น",
            "รวม 2 มาตรการ"
        );
        Assert.DoesNotContain("แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", paper.Text(), StringComparison.Ordinal);
        Assert.True(paper.Sections[^1].IsLandscape);
    }

    [Fact]
    public void A_draft_scheme_says_in_the_report_what_of_it_is_unsure()
    {
        var scheme = ShippedSchemes.Of(2569)!;

        var text = AnalysisReport.Compose(new(Agency, scheme, new([new("total", 88)]), [], new(2026, 11, 20))).Text();

        Assert.Contains("เกณฑ์ปีงบประมาณ พ.ศ. 2569 ที่ใช้ในรายงานนี้ยังเป็นร่าง", text, StringComparison.Ordinal);
        Assert.All(scheme.Unsure, u => Assert.Contains(u, text, StringComparison.Ordinal));
        Assert.Contains("อาจอยู่ในระดับ", text, StringComparison.Ordinal);
    }

    private static AnalysisFacts Facts(PublishedResult published, IReadOnlyList<EarlierResult>? earlier = null) =>
        new(Agency, published.Scheme, published.Card, earlier ?? [], new(2026, 11, 20));

    private static void Says(Paper paper, params string[] words)
    {
        var text = paper.Text();
        foreach (var word in words)
            Assert.Contains(word, text, StringComparison.Ordinal);
    }
}
