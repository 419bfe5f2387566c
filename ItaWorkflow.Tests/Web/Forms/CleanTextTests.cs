using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Forms;

[Collection(nameof(SharedOffice))]
public sealed partial class CleanTextTests(DemonstrationOffice office)
{
    [Fact]
    public async Task A_name_is_one_line_of_whole_characters()
    {
        using var visitor = await office.SignInAsync();
        var form = PageForm
            .Of("/admin/persons/edit", await visitor.GetStringAsync("/admin/persons/edit"))[^1]
            .With(("Input.Name", "นาย\0\a\r\nBcc: x@example.com"));

        using var content = form.Content();
        using var answer = await visitor.PostAsync(form.Action, content);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await office.Database.ReadAsync(db => db.Persons.AnyAsync(p => p.Name == "นาย Bcc: x@example.com")));
    }

    [Fact]
    public async Task Signs_that_turn_a_text_around_are_taken_out_and_told_on_the_page_that_follows()
    {
        using var visitor = await office.SignInAsync();
        var form = PageForm
            .Of("/measures/edit", await visitor.GetStringAsync("/measures/edit"))[^1]
            .With(("Input.Title", "เบิก \u202e000,01\u202c บาท"), ("Input.IsForAllDivisions", "true"));

        using var answer = await visitor.PostAsync(form.Action, form.Content());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync(answer.Headers.Location));

        Assert.Contains("(U+202E U+202C) ออกจาก “เบิก 000,01 บาท”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("U+202E", await visitor.GetStringAsync("/measures/edit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_many_lines_keeps_them()
    {
        using var visitor = await office.SignInAsync();
        var form = PageForm
            .Of("/measures/edit", await visitor.GetStringAsync("/measures/edit"))[^1]
            .With(
                ("Input.Title", "มาตรการหลายขั้น"),
                ("Input.Steps", "ก้าวแรก\r\nก้าวที่สอง"),
                ("Input.IsForAllDivisions", "true")
            );
        using var answer = await visitor.PostAsync(form.Action, form.Content());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var steps = await office.Database.ReadAsync(db =>
            db.Measures.Where(m => m.Title == "มาตรการหลายขั้น").Select(m => m.Steps).SingleAsync()
        );
        Assert.Equal("ก้าวแรก\nก้าวที่สอง", steps.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_text_area_is_bound_to_a_text_of_many_lines()
    {
        var types = typeof(Program).Assembly.GetTypes();
        var many = types
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.MultilineText })
            .Select(p => p.Name)
            // What a handler takes itself keeps its lines.
            .Concat(types.Where(IsPage).SelectMany(t => t.GetMethods()).SelectMany(m => m.GetParameters()).Select(p => p.Name!))
            .ToHashSet(StringComparer.Ordinal);
        var areas = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "ItaWorkflow.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Area().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value))
            .ToList();

        Assert.True(areas.Count > 20);
        Assert.DoesNotContain(areas, name => !many.Contains(name));
    }

    /// <summary>A text that another binder reads would pass the one door by.</summary>
    [Fact]
    public async Task Every_text_that_a_page_reads_comes_in_its_normal_form()
    {
        var services = office.Application.Services;
        var (binders, loader) = (services.GetRequiredService<IModelBinderFactory>(), services.GetRequiredService<PageLoader>());
        var meanings = (ModelMetadataProvider)services.GetRequiredService<IModelMetadataProvider>();
        var texts = new List<ModelMetadata>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints)
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                texts.AddRange(
                    page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
                        .Select(p => meanings.GetMetadataForProperty(p.Property, p.Property.PropertyType))
                        .Concat(
                            page.HandlerMethods.SelectMany(h => h.Parameters)
                                .Select(p => meanings.GetMetadataForParameter(p.ParameterInfo, p.ParameterType))
                        )
                        .SelectMany(meaning => Texts(meaning, 0))
                );
            }

        Assert.True(texts.Count > 150, $"{texts.Count} texts");
        Assert.All(
            texts,
            text => Assert.IsType<CleanTextBinder>(binders.CreateBinder(new() { Metadata = text, BindingInfo = new() }))
        );
    }

    private static IEnumerable<ModelMetadata> Texts(ModelMetadata meaning, int depth) =>
        meaning.ModelType == typeof(string) ? [meaning]
        : depth > 4 || typeof(IFormFile).IsAssignableFrom(meaning.ModelType) ? []
        : meaning.ElementMetadata is { } item ? Texts(item, depth + 1)
        : meaning.IsComplexType ? meaning.Properties.Where(p => !p.IsReadOnly).SelectMany(p => Texts(p, depth + 1))
        : [];

    private static bool IsPage(Type type) => type.IsSubclassOf(typeof(PageModel));

    [GeneratedRegex(@"<textarea[^>]*?(asp-for|name)=""[^""]*?(?<name>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Area();
}
