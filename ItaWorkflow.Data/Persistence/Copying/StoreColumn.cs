using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItaWorkflow.Data.Persistence.Copying;

/// <summary>A column of one store: reads and writes the model's values as EF Core does.</summary>
internal sealed class StoreColumn
{
    private readonly RelationalTypeMapping _mapping;
    private readonly bool _isNullable;
    private readonly Func<DbDataReader, int, object> _read;

    public StoreColumn(IColumn column)
    {
        Name = column.Name;
        _isNullable = column.IsNullable;
        _mapping = column.PropertyMappings[0].TypeMapping;
        _read = Reader(_mapping);
    }

    public string Name { get; }

    /// <summary>Kept as JSON, which a store may lay out anew.</summary>
    public bool IsJson => _mapping.StoreType == "jsonb";

    public object? Read(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : _read(reader, at);

    public DbParameter Parameter(DbCommand command, object? value) => _mapping.CreateParameter(command, Name, value, _isNullable);

    /// <summary>As this store is given it.</summary>
    public object? Stored(object? value) =>
        value is null || _mapping.Converter is null ? value : _mapping.Converter.ConvertToProvider(value);

    private static Func<DbDataReader, int, object> Reader(RelationalTypeMapping mapping)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var at = Expression.Parameter(typeof(int));
        var method = mapping.GetDataReaderMethod();
        var on = method.DeclaringType!.IsAssignableFrom(typeof(DbDataReader))
            ? (Expression)reader
            : Expression.Convert(reader, method.DeclaringType);
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(on, method, at));
        if (mapping.Converter is { } converter)
        {
            if (value.Type != converter.ProviderClrType)
                value = Expression.Convert(value, converter.ProviderClrType);
            value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        }

        return Expression
            .Lambda<Func<DbDataReader, int, object>>(Expression.Convert(value, typeof(object)), reader, at)
            .Compile();
    }
}
