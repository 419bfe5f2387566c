using AngleSharp.Dom;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Comments beside a text of Word: the mark in the text, and the list of them behind it.</summary>
internal static class WordComments
{
    public static bool IsMark(IElement element) =>
        element.LocalName is "span" && element.ClassList.Contains("MsoCommentReference");

    public static bool IsList(IElement element) =>
        element.GetAttribute("style") is { } style
        && style.Contains("mso-element:comment-list", StringComparison.OrdinalIgnoreCase);
}
