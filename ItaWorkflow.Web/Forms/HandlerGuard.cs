using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// A page does what it was asked, or says that it cannot: without this a verb that the page does not know shows it with nothing read, an
/// unknown handler's name runs the nameless one, and a word that the request lacks reaches the handler as null.
/// </summary>
internal sealed class HandlerGuard : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (FailurePageAttribute.IsOn(context.HandlerInstance))
            return;
        var handler = context.HandlerMethod;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead && (handler is null || IsAnother(handler, request)))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else if (handler is not null && handler.Parameters.Any(p => IsLacking(p, context.HandlerArguments)))
            context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    private static bool IsAnother(HandlerMethodDescriptor handler, HttpRequest request) =>
        request.Query["handler"].FirstOrDefault() is { Length: > 0 } asked
        && !string.Equals(asked, handler.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsLacking(HandlerParameterDescriptor parameter, IDictionary<string, object?> arguments) =>
        parameter.ParameterType == typeof(string)
        && (!arguments.TryGetValue(parameter.Name, out var value) || value is null)
        && new NullabilityInfoContext().Create(parameter.ParameterInfo).WriteState is NullabilityState.NotNull;
}
