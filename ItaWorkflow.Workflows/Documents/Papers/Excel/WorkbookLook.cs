namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>How a cell looks.</summary>
/// <param name="IsTyped">What begins like a formula stays text even after somebody edits it.</param>
internal readonly record struct WorkbookLook(
    bool IsBold = false,
    bool IsShaded = false,
    bool IsCentred = false,
    bool IsMiddle = false,
    bool IsNumber = false,
    bool IsTyped = false
);
