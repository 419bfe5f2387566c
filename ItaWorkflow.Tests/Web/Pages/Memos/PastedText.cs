namespace ItaWorkflow.Tests.Web.Pages.Memos;

/// <summary>What the two word processors put on the clipboard, cut to the parts that matter.</summary>
internal static class PastedText
{
    public const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""; font-family:"TH SarabunPSK";} --></style></head>
        <body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
        <p class=MsoNormal style='margin-bottom:0cm'><b><span lang=TH style='font-size:16.0pt;font-family:"TH SarabunPSK",sans-serif'>หัวข้อหนา</span></b><o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=TH>ข้อแรก</span></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=TH>ข้อที่สอง</span></p>
        <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'><tr><td width=200 style='width:150pt;padding:0cm 5.4pt'><p class=MsoNormal><span lang=TH>ประสิทธิภาพการสื่อสาร</span></p></td><td width=100><p class=MsoNormal><span lang=TH>๘๔.๘๕</span><o:p></o:p></p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    public const string GoogleDocs = """
        <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:16pt;font-family:Sarabun;color:#000000;font-weight:400;">ตัวธรรมดา </span><span style="font-size:16pt;font-family:Sarabun;font-weight:700;">ตัวหนา</span></p><ol style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:decimal;font-size:16pt;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">ลำดับหนึ่ง</span></p></li><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">ลำดับสอง</span></p></li></ol></b>
        """;
}
