using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ItaWorkflow.Web.Security;

/// <summary>Marks what a page that many may read lets only those do who have a duty: for anybody else it does not exist.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnlyForAttribute(string policy) : Attribute
{
    public string Policy => policy;
}

/// <summary>Asks what a handler is marked with, before it is done.</summary>
internal sealed class HandlerRights(IAuthorizationService authorization) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var marks = context.HandlerMethod?.MethodInfo.GetCustomAttributes(typeof(OnlyForAttribute), false) ?? [];
        foreach (OnlyForAttribute mark in marks)
            if (!(await authorization.AuthorizeAsync(context.HttpContext.User, mark.Policy)).Succeeded)
            {
                context.Result = new NotFoundResult();
                return;
            }

        await next();
    }
}
