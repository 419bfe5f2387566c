using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Files.Pictures;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Graphics = DocumentFormat.OpenXml.Drawing;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Place = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>What stands in a line of text without being text: a chart, the emblem.</summary>
internal static class DocxFrame
{
    private const double PerMillimetre = 36_000;
    private const double MillimetresPerPixel = 25.4 / 96;
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="width">Millimetres.</param>
    /// <param name="number">Unlike every other in the document.</param>
    public static Drawing Chart(string part, string words, double width, double height, uint number) =>
        Inline(new Graphics.Charts.ChartReference { Id = part }, ChartUri, words, width, height, number);

    /// <returns>Null: Word knows no such picture (SVG).</returns>
    public static Drawing? Emblem(MainDocumentPart main, SheetEmblem emblem, double height, uint number)
    {
        using var points = PointPicture.Open(emblem.Content);
        if (points is null)
            return null;
        var part = main.AddImagePart(emblem.ContentType);
        using (var content = new MemoryStream(emblem.Content))
            part.FeedData(content);
        var width = height * points.Size.Width / points.Size.Height;
        return Inline(
            Picture(main.GetIdOfPart(part), width, height, number),
            PictureUri,
            "ตราของหน่วยงาน",
            width,
            height,
            number
        );
    }

    /// <summary>A picture of the body, as wide as on the sheet.</summary>
    public static Drawing Picture(MainDocumentPart main, BodyPicture picture, uint number)
    {
        var content = BodyPictures.Content(picture.Source);
        using var points =
            PointPicture.Open(content) ?? throw new InvalidOperationException("A body keeps only pictures that open.");
        var part = main.AddImagePart(PointPicture.IsPng(content) ? "image/png" : "image/jpeg");
        using (var stream = new MemoryStream(content))
            part.FeedData(stream);
        var width = Math.Min(picture.Width * MillimetresPerPixel, SheetTable.Room);
        var height = width * points.Size.Height / points.Size.Width;
        return Inline(Picture(main.GetIdOfPart(part), width, height, number), PictureUri, picture.Words, width, height, number);
    }

    private static Pictures.Picture Picture(string part, double width, double height, uint number) =>
        new(
            new Pictures.NonVisualPictureProperties(
                new Pictures.NonVisualDrawingProperties { Id = number, Name = "emblem" },
                new Pictures.NonVisualPictureDrawingProperties()
            ),
            new Pictures.BlipFill(new Graphics.Blip { Embed = part }, new Graphics.Stretch(new Graphics.FillRectangle())),
            new Pictures.ShapeProperties(
                new Graphics.Transform2D(
                    new Graphics.Offset { X = 0, Y = 0 },
                    new Graphics.Extents { Cx = Units(width), Cy = Units(height) }
                ),
                new Graphics.PresetGeometry(new Graphics.AdjustValueList()) { Preset = Graphics.ShapeTypeValues.Rectangle }
            )
        );

    private static Drawing Inline(OpenXmlElement content, string kind, string words, double width, double height, uint number) =>
        new(
            new Place.Inline(
                new Place.Extent { Cx = Units(width), Cy = Units(height) },
                new Place.DocProperties
                {
                    Id = number,
                    Name = string.Create(CultureInfo.InvariantCulture, $"frame-{number}"),
                    Description = words,
                },
                new Graphics.Graphic(new Graphics.GraphicData(content) { Uri = kind })
            )
        );

    private static long Units(double millimetres) => (long)Math.Round(millimetres * PerMillimetre);
}
