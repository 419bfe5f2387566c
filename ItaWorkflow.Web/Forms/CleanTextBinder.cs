using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// Text from outside as a record, a paper and a mail can hold it: no control characters, no half characters, one line where the field
/// is one (as a browser itself sends it), and never null where a text must be.
/// </summary>
/// <param name="isOneLine">Not a text area: those carry <see cref="DataType.MultilineText"/>.</param>
internal sealed partial class CleanTextBinder(bool isOneLine) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;
        var text = Unfit().Replace(given.FirstValue ?? "", "");
        if (isOneLine)
            text = LineEnd().Replace(text, " ");
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        var metadata = bindingContext.ModelMetadata;
        var isNothing = metadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) && !metadata.IsRequired;
        bindingContext.Result = ModelBindingResult.Success(isNothing ? null : text);
        return Task.CompletedTask;
    }

    [GeneratedRegex(
        @"[\p{Cc}-[\t\n\r]]|[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Unfit();

    [GeneratedRegex(@"[\t\r\n\u2028\u2029]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineEnd();
}

internal sealed class CleanTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType != typeof(string) || context.BindingInfo.BindingSource is { IsFromRequest: false }
            ? null
            : new CleanTextBinder(
                context.Metadata is { MetadataKind: ModelMetadataKind.Property, DataTypeName: not nameof(DataType.MultilineText) }
            );
}
