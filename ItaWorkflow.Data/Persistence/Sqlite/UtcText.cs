using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>
/// A moment as UTC text, as Microsoft.Data.Sqlite writes one: its order is the moments' order. To the microsecond, as PostgreSQL keeps it.
/// </summary>
internal sealed class UtcText()
    : ValueConverter<DateTimeOffset, string>(
        moment => moment.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
    )
{
    public const string Format = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFzzz";
}
