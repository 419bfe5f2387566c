using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaWorkflow.Data.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>Rows that a statement is given as one parameter: thousands in one round trip.</summary>
public static class GivenRows
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new Moment(), new JsonStringEnumConverter() },
    };

    /// <summary>The parameter's value: the rows' properties are the columns, their names in snake case.</summary>
    public static string Write<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows, Options);

    /// <summary>The parameter as a table for a statement's FROM.</summary>
    /// <param name="parameter">{0}</param>
    /// <param name="name">What the statement calls the table.</param>
    /// <param name="columns">Each with PostgreSQL's name of its type.</param>
    public static string Table(
        this ItaDbContext db,
        string parameter,
        string name,
        params IEnumerable<(string Name, string Type)> columns
    ) =>
        db.Database.IsNpgsql()
            ? $"jsonb_to_recordset({parameter}::jsonb) AS {name}({string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}"))})"
            : $"(SELECT {string.Join(", ", columns.Select(c => $"value ->> '{c.Name}' AS {c.Name}"))} FROM json_each({parameter})) AS {name}";

    /// <summary>As SQLite keeps it, and PostgreSQL reads it.</summary>
    private sealed class Moment : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUniversalTime().ToString(UtcText.Format, CultureInfo.InvariantCulture));
    }
}
