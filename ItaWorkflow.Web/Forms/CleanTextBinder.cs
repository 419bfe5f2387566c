using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ItaWorkflow.Web.Forms;

/// <summary>
/// Text from outside in its normal form, one line where the field is one (as a browser itself sends it), and never null where a text
/// must be. A secret stays as it was typed, but for what no keyboard types.
/// </summary>
internal sealed partial class CleanTextBinder(TextField field) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;
        var text = Read(given.FirstValue ?? "");
        if (field is not TextField.Secret)
            RemovedSigns.Note(bindingContext.HttpContext, given.FirstValue ?? "", text);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        var metadata = bindingContext.ModelMetadata;
        var isNothing = metadata.ConvertEmptyStringToNull && string.IsNullOrWhiteSpace(text) && !metadata.IsRequired;
        bindingContext.Result = ModelBindingResult.Success(isNothing ? null : text);
        return Task.CompletedTask;
    }

    private string Read(string given) =>
        field switch
        {
            TextField.Secret => Untyped().Replace(given, ""),
            TextField.Line => NormalText.Line(given),
            _ => NormalText.Of(given),
        };

    [GeneratedRegex(
        @"\p{Cc}|[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Untyped();
}

internal enum TextField
{
    /// <summary>Carries <see cref="DataType.MultilineText"/>, or is a handler's own.</summary>
    Lines,
    Line,

    /// <summary>Carries <see cref="DataType.Password"/>.</summary>
    Secret,
}

internal sealed class CleanTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType != typeof(string) || context.BindingInfo.BindingSource is { IsFromRequest: false }
            ? null
            : new CleanTextBinder(Field(context.Metadata));

    private static TextField Field(ModelMetadata field) =>
        field.DataTypeName is nameof(DataType.Password) ? TextField.Secret
        : field is { MetadataKind: ModelMetadataKind.Property, DataTypeName: not nameof(DataType.MultilineText) } ? TextField.Line
        : TextField.Lines;
}
