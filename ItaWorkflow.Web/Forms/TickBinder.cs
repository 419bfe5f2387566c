using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ItaWorkflow.Web.Forms;

/// <summary>A box that is ticked or not: whatever else is sent is refused in words, and drawn again as not ticked.</summary>
internal sealed class TickBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;
        var isTold = bool.TryParse(given.FirstValue, out var isTicked);
        bindingContext.ModelState.SetModelValue(name, isTicked, isTicked ? "true" : "false");
        if (isTold)
            bindingContext.Result = ModelBindingResult.Success(isTicked);
        else
            bindingContext.ModelState.TryAddModelError(
                name,
                bindingContext.ModelMetadata.ModelBindingMessageProvider.NonPropertyUnknownValueIsInvalidAccessor()
            );
        return Task.CompletedTask;
    }
}

internal sealed class TickBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(bool) && context.BindingInfo.BindingSource is not { IsFromRequest: false }
            ? new TickBinder()
            : null;
}
