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
    [InlineData("<a href=\"javascript:x\"><path d=\"M0 0\" /></a>", "")]
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
