using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers;

/// <summary>An analysis report with the sample data's figures; its sentences are invented. After it a wide table of progress.</summary>
internal static class SamplePaper
{
    public static readonly (string Name, decimal Score, decimal Before)[] Indicators =
    [
        ("การปฏิบัติหน้าที่", 98.01m, 97.12m),
        ("การใช้งบประมาณ", 93.22m, 88.40m),
        ("การใช้อำนาจ", 92.14m, 93.05m),
        ("การใช้ทรัพย์สินของราชการ", 91.21m, 90.00m),
        ("การแก้ไขปัญหาการทุจริต", 88.18m, 84.15m),
        ("คุณภาพการดำเนินงาน", 88.45m, 87.61m),
        ("ประสิทธิภาพการสื่อสาร", 84.85m, 86.02m),
        ("การปรับปรุงการทำงาน", 85.61m, 80.99m),
        ("การเปิดเผยข้อมูล", 75.00m, 70.00m),
        ("การป้องกันการทุจริต", 48.75m, 62.50m),
    ];

    public static readonly (string Code, string Text, string Way)[] Items =
    [
        ("o13", "รายงานผลการดำเนินงานประจำปี", "กำหนดวันเผยแพร่ไว้ในแผนดำเนินงาน"),
        ("o14", "คู่มือหรือมาตรฐานการปฏิบัติงาน", "ทุกกองจัดทำและใช้จริง"),
        ("o21", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน", "เผยแพร่ภายในวันที่ 10 ของเดือนถัดไป"),
        ("o30", "การเปิดโอกาสให้เกิดการมีส่วนร่วม", "เผยแพร่ที่ https://www.example.go.th/2569/o30 ทุกไตรมาส"),
    ];

    public static PaperTable Scores { get; } =
        new(
            [new("ที่", 15, true), new("ตัวชี้วัด"), new("คะแนน", 27, true), new("ผล", 42, true)],
            [
                PaperRow.Group("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) น้ำหนักร้อยละ 30"),
                .. Indicators.Take(5).Select(Score),
                Mean("IIT", 92.55m, "27.77"),
                PaperRow.Group("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) น้ำหนักร้อยละ 30"),
                .. Indicators.Skip(5).Take(3).Select((x, i) => Score(x, i + 5)),
                Mean("EIT", 86.30m, "25.89"),
                PaperRow.Group("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) น้ำหนักร้อยละ 40"),
                .. Indicators.Skip(8).Select((x, i) => Score(x, i + 8)),
                Mean("OIT", 61.88m, "24.75"),
            ]
        )
        {
            Caption = "ตารางที่ 1 คะแนนรายตัวชี้วัด",
        };

    public static PaperTable Progress { get; } =
        new(
            [
                new("ประเด็นที่ต้องปรับปรุง", 42),
                new("แนวทาง/มาตรการ", 52),
                new("ผู้รับผิดชอบ", 27),
                new("ยังไม่ดำเนินการ", 32, Group: "สถานะการดำเนินการ"),
                new("อยู่ระหว่างดำเนินการ", 36, Group: "สถานะการดำเนินการ"),
                new("ดำเนินการแล้วเสร็จ", 36, Group: "สถานะการดำเนินการ"),
                new("หมายเหตุ"),
            ],
            [
                PaperRow.Group("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"),
                .. Items.Select(
                    (item, i) =>
                        new PaperRow([
                            $"{item.Code} {item.Text}",
                            new("จัดทำรายงานตามแผนดำเนินงาน")
                            {
                                Items = ["รายงานผู้บริหาร", "เผยแพร่ภายใน มี.ค. 2570"],
                                After = "ประจำทุกเดือน",
                            },
                            "กองยุทธศาสตร์และงบประมาณ",
                            i == 3 ? new PaperCell("ประชาคมกำหนดจัดใน พ.ค. 2570") { IsTicked = true } : "",
                            i == 1 ? new PaperCell("แล้วเสร็จ 3 จาก 5 กอง") { IsTicked = true } : "",
                            i is 0 or 2 ? new PaperCell("เผยแพร่เมื่อ 9 มี.ค. 2570") { IsTicked = true } : "",
                            "-",
                        ])
                ),
            ]
        )
        {
            Caption = "ตารางที่ 3 ความก้าวหน้าของมาตรการ",
        };

    public static Paper Report { get; } =
        new(
            "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ 2569",
            [
                new([
                    new PaperTitle(["คำนำ"]),
                    new PaperText(
                        "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) เป็นเครื่องมือที่ช่วยให้หน่วยงานเห็นการทำงานของตนผ่านสายตาของเจ้าหน้าที่ ประชาชน และข้อมูลที่เปิดเผยต่อสาธารณะ ผลของแต่ละปีจึงเป็นจุดตั้งต้นของการปรับปรุงในปีถัดไป มิใช่เพียงตัวเลขสำหรับเปรียบเทียบ"
                    ),
                    new PaperText("เทศบาลตำบลตัวอย่างได้คะแนนรวม 78.41 คะแนน ในปีงบประมาณ พ.ศ. 2569"),
                    new PaperBy(["เทศบาลตำบลตัวอย่าง", "พฤศจิกายน 2569"]),
                ])
                {
                    IsFront = true,
                },
                new([
                    new PaperTitle([
                        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
                        "ในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2569",
                    ]),
                    new PaperHeading("1. หลักการและเหตุผล"),
                    new PaperText(
                        "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ กำหนดให้หน่วยงานภาครัฐมีผลการประเมินผ่านเกณฑ์ 85 คะแนนขึ้นไป เทศบาลจึงต้องทราบว่าคะแนนของตนขาดที่ข้อใด เพราะเหตุใด และผู้ใดต้องแก้ไขภายในเวลาเท่าใด"
                    ),
                    new PaperHeading("2. ผลการประเมินจำแนกตามแบบวัดและตัวชี้วัด"),
                    new PaperBody(
                        "<p>คะแนนรวม <strong>78.41 คะแนน</strong> อยู่ในระดับต้องปรับปรุง ดังตารางที่ 1 และแผนภูมิที่ 1</p>"
                    ),
                    Scores,
                    new PaperBars(
                        "แผนภูมิที่ 1 คะแนนรายตัวชี้วัดเทียบกับเกณฑ์ 85 คะแนน",
                        [.. Indicators.Select((x, i) => new PaperBar($"{i + 1}. {x.Name}", x.Score))],
                        85
                    ),
                    new PaperBars(
                        "แผนภูมิที่ 2 คะแนนรายตัวชี้วัดเทียบกับปีก่อน",
                        [.. Indicators.Select((x, i) => new PaperBar($"{i + 1}. {x.Name}", x.Score, x.Before))],
                        85
                    ),
                    new PaperHeading("3. ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน"),
                    new PaperHeading("3.1 ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 75.00 คะแนน", 2),
                    new PaperTable(
                        [new("ข้อ", 11, true), new("ประเด็นข้อคำถาม", 72), new("คะแนน", 16, true), new("แนวทางการพัฒนา")],
                        [.. Items.Select(i => new PaperRow([i.Code, i.Text, new("0.00") { Number = 0 }, i.Way]))]
                    ),
                    new PaperHeading("4. ข้อเสนอแนะในการนำไปสู่มาตรการ"),
                    new PaperItems([
                        "กำหนดผู้รับผิดชอบรายข้อของแบบวัดการเปิดเผยข้อมูลสาธารณะ และให้ตรวจที่อยู่เว็บไซต์ทุกเดือน",
                        "รายงานผลตามมาตรการต่อผู้บริหารรอบ 6 เดือน ข้อมูล ณ วันที่ 31 มีนาคม 2570 และรอบ 12 เดือน ข้อมูล ณ วันที่ 30 กันยายน 2570",
                    ]),
                ]),
                new([
                    new PaperTitle([
                        "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 6 เดือน",
                        "เทศบาลตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง",
                    ]),
                    new PaperHeading("5. ความก้าวหน้าของมาตรการ"),
                    Progress,
                    new PaperNote(
                        "สรุป 4 ประเด็น: ดำเนินการแล้วเสร็จ 2 ประเด็น อยู่ระหว่างดำเนินการ 1 ประเด็น ยังไม่ดำเนินการ 1 ประเด็น"
                    ),
                    new PaperCounts(
                        "แผนภูมิที่ 3 สถานะของมาตรการ",
                        [new("ดำเนินการแล้วเสร็จ", 2, 1), new("อยู่ระหว่างดำเนินการ", 1, 2), new("ยังไม่ดำเนินการ", 1, 0)]
                    ),
                ])
                {
                    IsLandscape = true,
                },
                new([new PaperHeading("6. บทส่งท้าย"), new PaperText("เทศบาลจะรายงานผลอีกครั้งเมื่อสิ้นปีงบประมาณ")]),
            ]
        )
        {
            Cover = new(
                [
                    "รายงานการวิเคราะห์ผลการประเมิน",
                    "คุณธรรมและความโปร่งใสในการดำเนินงาน",
                    "ของหน่วยงานภาครัฐ (ITA)",
                    "ประจำปีงบประมาณ พ.ศ. 2569",
                ],
                ["เทศบาลตำบลตัวอย่าง", "อำเภอตัวอย่าง จังหวัดตัวอย่าง"]
            ),
            HasContents = true,
        };

    public static Paper Of(params PaperBlock[] blocks) => new("รายงาน", [new(blocks)]);

    private static PaperRow Score((string Name, decimal Score, decimal Before) x, int i) =>
        new([
            $"{i + 1}",
            x.Name,
            new(x.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)) { Number = x.Score },
            x.Score < 85 ? "ไม่ผ่านเกณฑ์" : "ผ่านเกณฑ์",
        ]);

    private static PaperRow Mean(string instrument, decimal score, string weighted) =>
        new([
            "",
            $"คะแนนเฉลี่ยของแบบวัด {instrument}",
            new(score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)) { Number = score },
            $"ถ่วงน้ำหนัก {weighted}",
        ])
        {
            IsTotal = true,
        };
}
