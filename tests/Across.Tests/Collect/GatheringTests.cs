using Assay.Collect.Finds;

namespace Across.Tests.Collect;

public sealed class GatheringTests : IDisposable
{
    private readonly WorkFolder _work = new();

    [Fact]
    public async Task Files_of_a_repository_are_the_authors_when_their_commits_touched_them()
    {
        _work.Commit("docs/adr/0001-mine.md", "# Mine and my reasons");
        _work.Commit("docs/adr/0002-other.md", "# Another's and their reasons", "Ann Other <ann@work.example>");
        _work.Write("docs/new.md", "# Not committed by anybody");
        var found = (await _work.At()).Select(each => each.Required).ToList();
        found.Select(find => (find.Source, find.Origin, find.Match)).ShouldBe(
        [
            (FindSource.Git, ".", AuthorMatch.Address),
            (FindSource.DecisionRecord, "docs/adr/0001-mine.md", AuthorMatch.Address),
            (FindSource.Document, "docs/new.md", AuthorMatch.Unstated),
        ]);
    }

    [Fact]
    public async Task A_folder_of_a_repository_is_read_with_its_history()
    {
        _work.Commit("docs/mine.md", "# Mine and my reasons");
        _work.Commit("docs/other.md", "# Another's and their reasons", "Ann Other <ann@work.example>");
        (await _work.At("docs")).ShouldHaveSingleItem().Required.Origin.ShouldBe("docs/mine.md");
    }

    [Fact]
    public async Task In_a_repository_without_the_authors_work_the_files_of_others_are_left()
    {
        _work.Commit("docs/other.md", "# Another's and their reasons", "Ann Other <ann@work.example>");
        (await _work.At()).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.not-yours");
    }

    [Fact]
    public async Task A_repository_below_the_place_is_read_as_one()
    {
        using var other = new WorkFolder();
        other.Commit("a.py", "Work in a repository below");
        Directory.Move(other.PathOf(".git"), Directory.CreateDirectory(_work.PathOf("below")).FullName + "/.git");
        _work.Write("note.md", "# A note beside it");
        (await _work.At()).Select(each => each.Required.Source).ShouldBe([FindSource.Document, FindSource.Git]);
    }

    [Fact]
    public async Task Only_the_wanted_sources_are_read()
    {
        _work.Commit("docs/adr/0001-mine.md", "# Mine and my reasons");
        _work.Write("note.md", "# A note beside it");
        (await _work.At(".", null, FindSource.DecisionRecord)).ShouldHaveSingleItem().Required.Source.ShouldBe(FindSource.DecisionRecord);
    }

    [Fact]
    public async Task Folders_that_programs_fill_and_links_are_passed_over()
    {
        _work.Write("node_modules/x/README.md", "# Not the author's");
        _work.Write(".hidden/README.md", "# Not the author's");
        Directory.CreateSymbolicLink(_work.PathOf("round"), _work.Root);
        (await _work.At()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_what_a_build_made_only_reports_of_tests_are_read()
    {
        _work.Write("target/surefire/TEST-a.xml", "<testsuite><testcase classname='Model' name='finds_the_drift'/></testsuite>");
        _work.Write("target/site/README.md", "# Made by a program");
        (await _work.At()).ShouldHaveSingleItem().Required.Source.ShouldBe(FindSource.TestResults);
    }

    [Fact]
    public async Task What_looks_like_a_repository_and_is_none_is_one_problem()
    {
        _work.Write(".git/HEAD", "damaged");
        _work.Write("note.md", "# A note beside it");
        var found = await _work.At();
        found.Where(each => !each.Succeeded).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.unreadable");
        found.Where(each => each.Succeeded).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("missing", "collect.no-place")]
    [InlineData("picture.png", "collect.unknown-form")]
    public async Task A_place_that_is_none_is_one_problem(string place, string code)
    {
        _work.Write("picture.png", "x");
        (await _work.At(place)).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    public void Dispose() => _work.Dispose();
}
