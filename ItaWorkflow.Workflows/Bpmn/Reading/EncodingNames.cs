using System.Text;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Names under which files declare encodings and which .NET knows by another name only.</summary>
internal sealed class EncodingNames : EncodingProvider
{
    public override Encoding? GetEncoding(int codepage) => null;

    public override Encoding? GetEncoding(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "CP874" or "IBM874" or "MS874" or "X-WINDOWS-874" or "X-IBM874" or "TIS620" => Encoding.GetEncoding(874),
            _ => null,
        };
}
