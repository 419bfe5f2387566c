using System.Text.Json;

namespace ItaWorkflow.Workflows.Documents.Chromium;

/// <summary>Something that the browser tells unasked.</summary>
/// <param name="session">The page it is about; null: the browser itself.</param>
internal sealed class DevToolsEvent(string method, string? session, JsonElement parameters) : EventArgs
{
    public string Method => method;
    public string? Session => session;
    public JsonElement Parameters => parameters;
}
