namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>The browser understood the question and could not do it.</summary>
internal sealed class DevToolsError(string message) : Exception(message);
