using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>What tells Word how to read the paper: as of Word 2013 and later, and with which font where the office has another Sarabun.</summary>
internal static class DocxSettings
{
    private const string Word = "http://schemas.microsoft.com/office/word";

    /// <summary>Word 2013 to today; without it Word opens a paper in its compatibility mode of 2007.</summary>
    private const string NewestLayout = "15";

    /// <summary>The names under which Sarabun is installed in offices.</summary>
    private const string OtherNames = "TH SarabunPSK,TH SarabunIT๙,Sarabun";

    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<DocumentSettingsPart>().Settings = new(
            new Compatibility(
                Mode(CompatSettingNameValues.CompatibilityMode, NewestLayout),
                Mode(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
                Mode(CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
                Mode(CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
                Mode(CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")
            ),
            new ThemeFontLanguages { Val = "en-US", Bidi = "th-TH" }
        );
        main.AddNewPart<FontTablePart>().Fonts = new(
            new Font(new AltName { Val = OtherNames }, new Pitch { Val = FontPitchValues.Variable }) { Name = DocxStyles.Font }
        );
    }

    private static CompatibilitySetting Mode(CompatSettingNameValues name, string value) =>
        new()
        {
            Name = name,
            Uri = Word,
            Val = value,
        };
}
