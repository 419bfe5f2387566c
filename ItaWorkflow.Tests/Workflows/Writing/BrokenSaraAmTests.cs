using ItaWorkflow.Workflows.Writing;

namespace ItaWorkflow.Tests.Workflows.Writing;

public sealed class BrokenSaraAmTests
{
    [Theory]
    [InlineData("อาศัยอ านาจตามความ", "อ านาจ", "อำนาจ")]
    [InlineData("ด าเนินการแล้วเสร็จ", "ด าเนินการ", "ดำเนินการ")]
    [InlineData("ส าหรับปีงบประมาณ", "ส าหรับ", "สำหรับ")]
    [InlineData("ส ำหรับ", "ส ำหรับ", "สำหรับ")]
    [InlineData("น้ า", "น้ า", "น้ำ")]
    [InlineData("น ้า", "น ้า", "น้ำ")]
    [InlineData("การกระท า", "กระท า", "กระทำ")]
    [InlineData("จ\u00a0านวน", "จ\u00a0านวน", "จำนวน")]
    [InlineData("ผู้บริหารก าหนด", "ก าหนด", "กำหนด")]
    public void A_broken_word_is_found_and_made_whole(string text, string broken, string whole)
    {
        var found = Assert.Single(BrokenSaraAm.Find(text));
        Assert.Equal(whole, found.Whole[^whole.Length..]);
        Assert.EndsWith(broken, found.Broken, StringComparison.Ordinal);
        Assert.Equal(text.Replace(broken, whole, StringComparison.Ordinal), BrokenSaraAm.Repair(text));
    }

    [Fact]
    public void A_blank_too_many_before_an_ordinary_vowel_is_found_as_well() => Assert.Equal("มา", BrokenSaraAm.Repair("ม า"));

    [Fact]
    public void Each_word_is_told_once_and_markup_stays() =>
        Assert.Multiple(
            () => Assert.Single(BrokenSaraAm.Find("อ านาจและอ านาจ")),
            () =>
                Assert.Equal("<p>อำนาจ <strong>สำนัก</strong></p>", BrokenSaraAm.Repair("<p>อ านาจ <strong>ส านัก</strong></p>"))
        );

    [Theory]
    [InlineData("ตรวจสอบ อำนาจหน้าที่ ทำ จำ นำ")]
    [InlineData("ฒฒ าฒฒ")]
    [InlineData("อาคาร 2 ชั้น และ น้ำ")]
    public void What_is_whole_or_unknown_is_left_alone(string text)
    {
        Assert.Empty(BrokenSaraAm.Find(text));
        Assert.Equal(text, BrokenSaraAm.Repair(text));
    }
}
