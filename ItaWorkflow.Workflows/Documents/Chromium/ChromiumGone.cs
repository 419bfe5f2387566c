namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>The browser died or was killed before it answered.</summary>
internal sealed class ChromiumGone(string message, Exception? inner = null) : Exception(message, inner);
