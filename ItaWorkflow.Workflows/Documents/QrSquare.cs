using System.Text;
using QRCoder;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>A text for a camera.</summary>
public static class QrSquare
{
    /// <returns>An SVG as a data address.</returns>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        var size = code.ModuleMatrix.Count;
        for (var y = 0; y < size; y++)
        for (var x = 0; x < size; x++)
            if (code.ModuleMatrix[y][x])
                path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
        var svg =
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='2 2 {size - 4} {size - 4}' width='120' height='120' shape-rendering='crispEdges'><path d='{path}'/></svg>";
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }
}
