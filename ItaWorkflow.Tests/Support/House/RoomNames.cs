using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>
/// What stands in the rooms of a floor, by name. A name means that type, or extension, whose namespace its file sees. The tables of one
/// database know each other: an entity as the type of a property, or in a mapping, counts for nothing.
/// </summary>
internal sealed class RoomNames
{
    private const string Mapping = "IEntityTypeConfiguration";
    private readonly ILookup<string, Named> _types;
    private readonly ILookup<string, Named> _extensions;
    private readonly HashSet<string> _entities;

    public RoomNames(IReadOnlyCollection<SourceFile> files)
    {
        var types = files
            .SelectMany(
                file => file.Root.DescendantNodes(n => n is not TypeDeclarationSyntax).OfType<MemberDeclarationSyntax>(),
                (file, type) => (Type: type, Named: new Named(file.Room!, file.Namespace, NameOf(type) ?? ""))
            )
            .ToList();
        _types = types.SelectMany(t => Names(t.Named), (t, name) => (name, t.Named)).ToLookup(t => t.name, t => t.Named);
        _extensions = types
            .SelectMany(t => t.Type.ChildNodes().OfType<MethodDeclarationSyntax>().Where(IsExtension), (t, m) => (t.Named, m))
            .ToLookup(e => e.m.Identifier.Text, e => e.Named);
        _entities = files
            .SelectMany(file => file.Root.DescendantNodes().OfType<GenericNameSyntax>())
            .Where(generic => generic.Identifier.Text is "DbSet" or Mapping)
            .Select(generic => generic.TypeArgumentList.Arguments[0].ToString())
            .ToHashSet(StringComparer.Ordinal);
    }

    public IEnumerable<Named> In(SourceFile file)
    {
        var seen = file.Root.Usings.Select(u => u.NamespaceOrType.ToString()).ToHashSet(StringComparer.Ordinal);
        return file
            .Root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => _types.Contains(name.Identifier.Text) || _extensions.Contains(name.Identifier.Text))
            .SelectMany(name => MeantBy(name, type => seen.Contains(type.Namespace) || IsWithin(file, type.Namespace)));
    }

    private static bool IsWithin(SourceFile file, string space) =>
        $"{file.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal);

    private IEnumerable<Named> MeantBy(SimpleNameSyntax name, Func<Named, bool> isSeen)
    {
        var types = _types[name.Identifier.Text];
        if (Before(name) is { } before)
            return types
                .Where(t => $".{t.Namespace}".EndsWith($".{before}", StringComparison.Ordinal))
                .Concat(_extensions[name.Identifier.Text].Where(isSeen));
        return IsPlaceOfType(name) && !IsAmongTables(name) ? types.Where(isSeen) : [];
    }

    /// <summary>null: no dot stands before it.</summary>
    private static ExpressionSyntax? Before(SimpleNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
            MemberBindingExpressionSyntax binding => binding,
            _ => null,
        };

    private static bool IsPlaceOfType(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or ConstantPatternSyntax
        || SyntaxFacts.IsInTypeOnlyContext(name);

    private bool IsAmongTables(SimpleNameSyntax name) =>
        _entities.Contains(name.Identifier.Text)
        && name.Ancestors()
            .Any(node =>
                node is PropertyDeclarationSyntax property && property.Type.Span.Contains(name.Span)
                || node is TypeDeclarationSyntax { BaseList.Types: var bases }
                    && bases.Any(b => b.Type is GenericNameSyntax { Identifier.Text: Mapping })
            );

    /// <summary>An attribute is called by the shorter name too.</summary>
    private static string[] Names(Named named) =>
        named.Type.EndsWith(nameof(Attribute), StringComparison.Ordinal)
            ? [named.Type, named.Type[..^nameof(Attribute).Length]]
            : [named.Type];

    private static string? NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => null,
        };

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    public sealed record Named(string Room, string Namespace, string Type);
}
