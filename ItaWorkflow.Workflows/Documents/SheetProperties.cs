using System.Text;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The custom properties of one memo's sheet: the foot of its pages, its QR code, the room for opinions.</summary>
internal static class SheetProperties
{
    public static string Of(MemoSheetModel model)
    {
        var css = new StringBuilder();
        css.Append("--opinion-lines:").Append(Math.Clamp(model.OpinionLines, 1, 12)).Append(';');
        if (model.Footer is not { } footer)
            return css.ToString();
        if (footer.VerifyAddress is { } address)
            css.Append("--qr:url(\"").Append(QrSquare.Of(address.AbsoluteUri)).Append("\");");
        return css.Append("--footer:").Append(Quoted(Foot(footer, new(model.Content.ThaiNumerals)))).ToString();
    }

    private static string Foot(SheetFooter footer, SheetText text)
    {
        var code = $"รหัสเอกสาร {footer.Code}";
        if (footer.Edition > 0)
            code += $"  ฉบับที่ {text.Number(footer.Edition)}";
        return footer.VerifyAddress is { } address ? $"ตรวจสอบเอกสารได้ที่ {Short(address)}\n{code}" : code;
    }

    /// <summary>Without the scheme: people type it.</summary>
    private static string Short(Uri address) =>
        address.Host + (address.IsDefaultPort ? "" : ":" + address.Port) + address.AbsolutePath.TrimEnd('/');

    private static string Quoted(string text)
    {
        var css = new StringBuilder("'");
        foreach (var c in text)
            if (c is '\'' or '\\' or '<' or '\n' or '\r')
                css.Append('\\').Append(((int)c).ToString("X", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
            else
                css.Append(c);
        return css.Append('\'').ToString();
    }
}
