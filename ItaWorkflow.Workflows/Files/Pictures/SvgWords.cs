namespace ItaWorkflow.Workflows.Files.Pictures;

/// <summary>Which elements, attributes and properties of SVG are drawn on a sheet, and what the others are called.</summary>
internal static class SvgWords
{
    public static readonly HashSet<string> Shapes = Words(
        "svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath"
    );

    /// <summary>Drawn for what stands within.</summary>
    public static readonly HashSet<string> Wrappers = ["a", "switch"];

    /// <summary>What a style may say, and an attribute too.</summary>
    public static readonly HashSet<string> Properties = Words(
        "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
            + "stroke-dashoffset stroke-opacity opacity clip-path clip-rule stop-color stop-opacity color display visibility paint-order "
            + "vector-effect filter mask marker marker-start marker-mid marker-end mix-blend-mode transform"
    );

    public static readonly HashSet<string> Attributes =
    [
        .. Words(
            "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points viewBox transform offset gradientUnits gradientTransform "
                + "spreadMethod clipPathUnits preserveAspectRatio version href"
        ),
        .. Properties.Where(p =>
            p is not ("filter" or "mask" or "mix-blend-mode") && !p.StartsWith("marker", StringComparison.Ordinal)
        ),
    ];

    /// <summary>Elements that would be missing, by what the drawer calls them.</summary>
    public static readonly Dictionary<string, string> Lost = new(StringComparer.Ordinal)
    {
        ["text"] = "ข้อความ (text) โปรดแปลงเป็นเส้นก่อน เช่น Object to Path หรือ Create Outlines",
        ["image"] = "ภาพถ่ายที่ฝังไว้ (image)",
        ["foreignObject"] = "เนื้อหาแบบหน้าเว็บ (foreignObject)",
        ["video"] = "วิดีโอ (video)",
    };

    /// <summary>An element as it is written: links and choices become groups, symbols pictures within the picture.</summary>
    public static string NameOf(string kind) =>
        Wrappers.Contains(kind) ? "g"
        : kind is "symbol" ? "svg"
        : kind;

    /// <returns>null: nothing is lost by leaving the property as it is or out.</returns>
    public static string? LostProperty(string name, string value) =>
        value is "none" or "normal" or "" ? null
        : name is "filter" ? "เงาหรือความเบลอ (filter)"
        : name is "mask" ? "หน้ากาก (mask)"
        : name.StartsWith("marker", StringComparison.Ordinal) ? "หัวลูกศร (marker)"
        : name is "mix-blend-mode" ? "การผสมสี (mix-blend-mode)"
        : value.Contains("var(", StringComparison.OrdinalIgnoreCase) ? "ตัวแปรของ CSS (var)"
        : name is "transform"
        && (value.Contains("px", StringComparison.Ordinal) || value.Contains("deg", StringComparison.Ordinal))
            ? "การย้ายหรือหมุนด้วย CSS (transform)"
        : null;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
