using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ItaWorkflow.Tests.Support.House;

/// <summary>Something of the house that has a size.</summary>
/// <param name="Place">Where to find it: file, or file and line.</param>
internal sealed record Piece(string Place, int Size)
{
    public static IEnumerable<Piece> Files(SourceFile file) => [new($"{file.Project}/{file.Path}", file.Lines)];

    /// <summary>
    /// By lines from the signature to the last brace, without attributes and comments above. Constructors, operators and local functions are
    /// methods; so is a property or an accessor that takes more than one line. What has no body is none.
    /// </summary>
    public static IEnumerable<Piece> Methods(SourceFile file) =>
        file
            .Root.DescendantNodes()
            .Where(node => Body(node) is not null)
            .Select(node => (Node: node, Lines: file.LinesOf(TextSpan.FromBounds(Signature(node).SpanStart, node.Span.End))))
            .Where(m => m.Node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax || Count(m.Lines) > 1)
            .Select(m => new Piece($"{file.Project}/{file.Path}:{m.Lines.Start.Line + 1}", Count(m.Lines)));

    /// <summary>By what a class is given besides the clock and the log, in its head or by a constructor; a record is given values.</summary>
    public static IEnumerable<Piece> Constructors(SourceFile file) =>
        file
            .Root.DescendantNodes()
            .Select(node =>
                node switch
                {
                    ClassDeclarationSyntax primary => primary.ParameterList,
                    ConstructorDeclarationSyntax { Parent: ClassDeclarationSyntax } constructor => constructor.ParameterList,
                    _ => null,
                }
            )
            .OfType<ParameterListSyntax>()
            .Select(given => new Piece(
                $"{file.Project}/{file.Path}:{file.LinesOf(given.Span).Start.Line + 1}",
                given.Parameters.Count(p => !IsClockOrLog(p.Type!))
            ));

    private static int Count(LinePositionSpan lines) => lines.End.Line - lines.Start.Line + 1;

    private static SyntaxNode? Body(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
            PropertyDeclarationSyntax property => property.ExpressionBody,
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
            _ => null,
        };

    private static SyntaxToken Signature(SyntaxNode node) =>
        node is MemberDeclarationSyntax { AttributeLists: [.., var last] }
            ? last.GetLastToken().GetNextToken()
            : node.GetFirstToken();

    private static bool IsClockOrLog(TypeSyntax type) =>
        type
            is IdentifierNameSyntax { Identifier.Text: "TimeProvider" }
                or SimpleNameSyntax { Identifier.Text: "ILogger" or "ILoggerFactory" };
}
