using System.Text;
using System.Xml;
using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Tests.Workflows.Files.Pictures;

public sealed class SvgPictureTests
{
    private const string Open = "<svg viewBox=\"0 0 9 9\" xmlns=\"http://www.w3.org/2000/svg\">";

    [Theory]
    [InlineData("<circle r=\"4\" fill=\"url(#g)\" />", "<circle r=\"4\" fill=\"url(#g)\" />")]
    [InlineData("<script>x</script><g onload=\"x\" />", "<g />")]
    [InlineData("<image href=\"https://example.invalid/x\" /><use href=\"#a\" /><foreignObject />", "")]
    [InlineData("<a href=\"javascript:x\"><path d=\"M0 0\" /></a>", "<g><path d=\"M0 0\" /></g>")]
    [InlineData(
        "<path d=\"M0 0\" style=\"fill:url(https://example.invalid)\" fill=\"url(https://example.invalid)\" />",
        "<path d=\"M0 0\" />"
    )]
    [InlineData("<style>@import 'https://example.invalid'</style><animate attributeName=\"href\" />", "")]
    public void Only_shapes_are_left(string inside, string left) =>
        Assert.Equal(
            $"{Open}{left}</svg>",
            Clean($"{Open}{inside}</svg>").Replace("svg\" />", "svg\"></svg>", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "<circle r=\"4\" style=\"fill:none;stroke:#c00;stroke-width:3\" />",
        "<circle r=\"4\" fill=\"none\" stroke=\"#c00\" stroke-width=\"3\" />"
    )]
    [InlineData(
        "<path fill=\"red\" style=\"fill: #0a0 !important; -inkscape-x: y\" d=\"M0 0\" />",
        "<path fill=\"#0a0\" d=\"M0 0\" />"
    )]
    [InlineData(
        "<defs><style type=\"text/css\"><![CDATA[.st0{fill:#FFF;} .st1,.st2{stroke:#000} #a{opacity:.5} path{fill:red}]]></style></defs><path id=\"a\" class=\"st0 st1\" d=\"M0 0\" />",
        "<defs /><path id=\"a\" d=\"M0 0\" fill=\"#FFF\" stroke=\"#000\" opacity=\".5\" />"
    )]
    [InlineData(
        "<defs><g id=\"leaf\"><path d=\"M0 0\" /></g></defs><use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"#leaf\" x=\"3\" y=\"4\" fill=\"red\" />",
        "<defs><g id=\"leaf\"><path d=\"M0 0\" /></g></defs><g fill=\"red\" transform=\"translate(3,4)\"><g><path d=\"M0 0\" /></g></g>"
    )]
    [InlineData(
        "<linearGradient id=\"b\" xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"#a\" /><linearGradient id=\"a\"><stop style=\"stop-color:#fff;stop-opacity:1\" /></linearGradient>",
        "<linearGradient id=\"b\" href=\"#a\" /><linearGradient id=\"a\"><stop stop-color=\"#fff\" stop-opacity=\"1\" /></linearGradient>"
    )]
    [InlineData(
        "<rect style=\"fill:url('#g')\" /><rect style=\"display:none\" />",
        "<rect fill=\"url(#g)\" /><rect display=\"none\" />"
    )]
    [InlineData(
        "<style>@media (prefers-color-scheme: dark){.a{fill:#fff}} .a{fill:#c00} @keyframes k{from{fill:#000}to{fill:#fff}}</style><rect class=\"a\" />",
        "<rect fill=\"#c00\" />"
    )]
    [InlineData("<switch><foreignObject /><g><rect /></g></switch>", "<g><g><rect /></g></g>")]
    public void What_drawing_programs_write_is_drawn_as_it_looks(string inside, string left)
    {
        var (clean, lost) = SvgPicture.Read(Encoding.UTF8.GetBytes($"{Open}{inside}</svg>"));

        Assert.Equal($"{Open}{left}</svg>", Encoding.UTF8.GetString(clean));
        Assert.Empty(lost);
        Assert.Equal(clean, SvgPicture.Clean(clean));
    }

    [Theory]
    [InlineData("<text x=\"1\">อบต.</text>", "ข้อความ")]
    [InlineData("<image href=\"data:image/png;base64,AA\" />", "ภาพถ่าย")]
    [InlineData("<rect style=\"filter:url(#f)\" />", "filter")]
    [InlineData("<g mask=\"url(#m)\" />", "mask")]
    [InlineData("<style>g > path{fill:red}</style>", "g > path")]
    [InlineData("<style>@media print{.a{fill:red}}</style><rect class=\"a\" />", "@media print")]
    [InlineData("<style>@supports (fill: url(#a)){.a{fill:red}}</style><rect class=\"a\" />", "@supports")]
    [InlineData("<pattern id=\"p\"><rect /></pattern><rect fill=\"url(#p)\" />", "pattern")]
    [InlineData("<meshgradient id=\"m\" /><rect style=\"fill:url(#m)\" />", "meshgradient")]
    [InlineData("<style>rect:first-child{fill:red}</style><rect />", "rect:first-child")]
    [InlineData("<style>@import 'x.css';</style>", "@import")]
    [InlineData("<use href=\"other.svg#a\" />", "use")]
    public void What_would_be_lost_is_named(string inside, string words) =>
        Assert.Contains(
            words,
            Assert.Single(SvgPicture.Read(Encoding.UTF8.GetBytes($"{Open}{inside}</svg>")).Lost),
            StringComparison.Ordinal
        );

    [Fact]
    public void Uses_of_uses_are_bounded()
    {
        var uses = string.Concat(
            Enumerable
                .Range(0, 7)
                .Select(n => $"<g id=\"u{n}\">{string.Concat(Enumerable.Repeat($"<use href=\"#u{n + 1}\" />", 10))}</g>")
        );

        Assert.ThrowsAny<XmlException>(() => Clean($"{Open}{uses}<g id=\"u7\"><rect /></g></svg>"));
        Assert.ThrowsAny<XmlException>(() => Clean($"{Open}<g id=\"a\"><use href=\"#a\" /></g></svg>"));
    }

    [Fact]
    public void Entities_are_never_expanded() =>
        Assert.Throws<XmlException>(() =>
            Clean(
                $"<!DOCTYPE svg [<!ENTITY a \"{new string('a', 100)}\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>{Open}<title>&b;</title></svg>"
            )
        );

    [Theory]
    [InlineData("<html />")]
    [InlineData("not xml")]
    public void Anything_else_is_told_apart(string content) => Assert.Throws<XmlException>(() => Clean(content));

    private static string Clean(string svg) => Encoding.UTF8.GetString(SvgPicture.Clean(Encoding.UTF8.GetBytes(svg)));
}
