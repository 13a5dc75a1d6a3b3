using System.Text.RegularExpressions;

namespace Architecture.Tests.Documentation;

public partial class PageTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file() =>
        MarkdownFile.All.SelectMany(page => page.Targets().Where(target => !Exists(page, target)).Select(target => $"{page.Path}: {target}")).ShouldBeEmpty();

    [Fact]
    public void Every_guide_page_is_in_the_guides_index()
    {
        var listed = MarkdownFile.All.Single(page => page.Path == "docs/guide/index.md").Targets().ToList();
        Repository.Files("docs/guide", ".md").Select(path => Path.GetFileName(path)).Where(name => name != "index.md" && !listed.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine_or_leaves_a_note_to_finish_it() =>
        Texts().SelectMany(path => Unwanted().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value}")).ShouldBeEmpty();

    private static bool Exists(MarkdownFile page, string target)
    {
        var path = Path.Combine(Path.GetDirectoryName(Repository.Absolute(page.Path))!, target);
        return File.Exists(path) || Directory.Exists(path);
    }

    private static IEnumerable<string> Texts() =>
        new[] { ".cs", ".md", ".yaml", ".props", ".csproj" }.SelectMany(ending => Repository.Files(".", ending)).Where(path => !path.EndsWith("/PageTests.cs", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|(?<![\w.~])/(work|home|Users)/\w+|NotImplementedException")]
    private static partial Regex Unwanted();
}
