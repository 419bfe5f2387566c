using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace ItaWorkflow.Tests.Web.Forms;

/// <summary>What one page of the running application may be asked: its address, its handlers, and all that they bind.</summary>
/// <param name="Fields">By handler (verb and name): every simple value that it reads, by its name in a form.</param>
public sealed record AskedPage(string Template, IReadOnlyList<AskedHandler> Handlers)
{
    public IEnumerable<AskedHandler> Posts => Handlers.Where(h => h.Verb == "Post");

    public static async Task<IReadOnlyList<AskedPage>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<AskedPage>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                pages.Add(
                    new("/" + endpoint.RoutePattern.RawText!.Trim('/'), [.. page.HandlerMethods.Select(h => Read(page, h))])
                );
            }

        return pages;
    }

    private static AskedHandler Read(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler)
    {
        var bound = page.BoundProperties.Cast<ParameterDescriptor>().Concat(handler.Parameters);
        var fields = bound
            .Where(p => p.BindingInfo?.BindingSource is null or { IsFromRequest: true })
            .SelectMany(p => Names(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType, 0));
        return new(handler.HttpMethod, handler.Name, [.. fields.DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private static IEnumerable<AskedField> Names(string name, Type given, int depth)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (type == typeof(CancellationToken) || depth > 3)
            return [];
        if (
            type == typeof(string)
            || type.IsValueType
            || typeof(IFormFile).IsAssignableFrom(type)
            || type == typeof(IFormFileCollection)
        )
            return [new(name, type == typeof(string))];
        var entry = type.GetInterfaces().Append(type).FirstOrDefault(Is(typeof(IDictionary<,>)));
        if (entry is not null)
            return Names($"{name}[o40]", entry.GetGenericArguments()[1], depth + 1);
        var item = type.GetInterfaces().Append(type).FirstOrDefault(Is(typeof(IEnumerable<>)))?.GetGenericArguments()[0];
        if (item is not null)
            return item == typeof(string) || item.IsValueType
                ? [new(name, item == typeof(string))]
                : Names($"{name}[0]", item, depth + 1);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .SelectMany(p => Names($"{name}.{p.Name}", p.PropertyType, depth + 1));
    }

    private static Func<Type, bool> Is(Type open) => t => t.IsGenericType && t.GetGenericTypeDefinition() == open;
}

/// <param name="Fields">Names as a form or an address writes them.</param>
public sealed record AskedHandler(string Verb, string? Name, IReadOnlyList<AskedField> Fields)
{
    public string Query => Name is null ? "" : "?handler=" + Name;
}

/// <param name="IsText">Not a number, a day, a choice or a file.</param>
public sealed record AskedField(string Name, bool IsText);
