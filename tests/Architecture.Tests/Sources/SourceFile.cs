using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sources;

/// <summary>A C# file under src, parsed.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Syntax">The parsed file.</param>
internal sealed record SourceFile(string Path, int Lines, CompilationUnitSyntax Syntax)
{
    /// <summary>Every C# file under src.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Repository.Files("src", ".cs").Select(path => Parse(path, Repository.Read(path)))];

    /// <summary>Reads a text as a file.</summary>
    public static SourceFile Parse(string path, string text) =>
        new(path, text.AsSpan().TrimEnd().Count('\n') + 1, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path).GetCompilationUnitRoot());

    /// <summary>Methods, constructors, operators and accessors with their number of lines, from the signature to the closing brace; comments above do not count.</summary>
    public IEnumerable<(string Name, int Lines)> Methods() =>
        Syntax.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax).Select(node => ($"{Path}#{NameOf(node)}", Height(node)));

    /// <summary>Public types that are not nested in another.</summary>
    public IEnumerable<string> PublicTypes() =>
        Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(type => type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && type.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(NameOf);

    private static int Height(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => "constructor",
        OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken.Text}",
        AccessorDeclarationSyntax accessor => $"{(accessor.Parent?.Parent as PropertyDeclarationSyntax)?.Identifier.Text ?? "indexer"}.{accessor.Keyword.Text}",
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
