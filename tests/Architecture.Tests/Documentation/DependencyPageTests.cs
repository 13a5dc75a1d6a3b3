using System.Xml.Linq;

namespace Architecture.Tests.Documentation;

/// <summary>docs/dependencies.md says of every package what it is for, and says the version that is really used.</summary>
public class DependencyPageTests
{
    [Fact]
    public void Every_package_has_a_row_with_its_version()
    {
        var rows = Repository.Read("docs/dependencies.md").Split('\n');
        Packages().Where(package => !rows.Any(row => row.StartsWith($"| {package.Name} | {package.Version} |", StringComparison.Ordinal))).Select(package => $"{package.Name} {package.Version}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_has_a_licence_a_reason_and_what_else_was_looked_at() =>
        PackageRows().Where(row => row.Length != 5 || row.Any(cell => cell.Length == 0)).Select(row => row[0]).ShouldBeEmpty();

    [Fact]
    public void No_row_speaks_of_a_package_that_is_not_pinned() => PackageRows().Select(row => row[0]).Except(Packages().Select(package => package.Name)).ShouldBeEmpty();

    [Fact]
    public void Every_pinned_package_is_used_somewhere()
    {
        var used = string.Concat(new[] { ".csproj", ".props" }.SelectMany(ending => Repository.Files(".", ending)).Where(path => path != "Directory.Packages.props").Select(Repository.Read));
        Packages().Select(package => package.Name).Where(name => !used.Contains($"PackageReference Include=\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Version)> Packages() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(item => (item.Attribute("Include")!.Value, item.Attribute("Version")!.Value));

    /// <summary>Rows of the tables whose second column is a version.</summary>
    private static IEnumerable<string[]> PackageRows() =>
        Repository.Read("docs/dependencies.md").Split('\n').Where(row => row.StartsWith("| ", StringComparison.Ordinal)).Select(row => row.Trim('|', ' ').Split(" | ")).Where(cells => cells.Length > 1 && Version.TryParse(cells[1], out _));
}
