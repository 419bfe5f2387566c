using FsCheck.Fluent;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Tests.Data.Calendar;

public sealed class ThaiNumeralsTests
{
    [Fact]
    public void Digits_change_and_nothing_else() => Assert.Equal("ตย ๕๒๕๐๐.๒/๑๗ (½)", ThaiNumerals.ToThai("ตย 52500.2/17 (½)"));

    [Fact]
    public void Thai_text_without_Thai_digits_comes_back() =>
        FsCheck.Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<FsCheck.NonNull<string>>().Filter(text => !text.Get.Any(c => c is >= '๐' and <= '๙')),
                text => string.Equals(ThaiNumerals.ToArabic(ThaiNumerals.ToThai(text.Get)), text.Get, StringComparison.Ordinal)
            )
        );
}
