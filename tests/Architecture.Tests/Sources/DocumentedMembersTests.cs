using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sources;

/// <summary>The compiler refuses a public member without its documentation (CS1591); these hold the compiler to it.</summary>
public class DocumentedMembersTests
{
    [Fact]
    public void Projects_under_src_write_a_documentation_file_and_treat_warnings_as_errors()
    {
        Repository.Read("src/Directory.Build.props").ShouldContain("<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        Repository.Read("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
    }

    [Fact]
    public void No_project_under_src_silences_a_warning() =>
        Repository.Files("src", ".csproj").Append("src/Directory.Build.props").Where(path => Repository.Read(path).Contains("NoWarn", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void No_source_silences_a_warning() =>
        SourceFile.All.Where(file => file.Syntax.DescendantNodes(descendIntoTrivia: true).Any(node => node.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia))
            || file.Syntax.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString().Contains("SuppressMessage", StringComparison.Ordinal))).Select(file => file.Path).ShouldBeEmpty();
}
