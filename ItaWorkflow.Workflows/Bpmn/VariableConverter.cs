using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class VariableConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => reader.GetDecimal(),
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException("A variable is a number, a text, a boolean or null."),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is bool flag)
            writer.WriteBooleanValue(flag);
        else if (value is decimal number)
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue((string)value);
    }
}
