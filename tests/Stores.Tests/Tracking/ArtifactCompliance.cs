using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of the paths of artifacts.</summary>
public abstract class ArtifactCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task What_was_put_last_is_what_is_there()
    {
        await Store.Artifacts.PutAsync(Entry("1/a.txt", "old"));
        var entry = new ArtifactEntry("1/a.txt", Digest.Of("new"), long.MaxValue, -1);
        await Store.Artifacts.PutAsync(entry);
        (await Store.Artifacts.FindAsync("1/a.txt")).ShouldBe(entry);
        (await Store.Artifacts.FindAsync("1")).ShouldBeNull();
        (await Store.Artifacts.FindAsync("1/A.txt")).ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_lists_what_is_directly_in_it()
    {
        await PutAsync("r/b/deep/x", "r/b/y", "r/b-c/x", "r/b0", "r/a", "r/z/🎯/x", "r/z/\uFFFD/x", "r/z/é", "q", "r2/x");
        await ShouldListAsync("r", ["b", "b-c", "z"], ["r/a", "r/b0"]);
        await ShouldListAsync("r/b", ["deep"], ["r/b/y"]);
        await ShouldListAsync("r/z", ["🎯", "\uFFFD"], ["r/z/é"]);
        await ShouldListAsync("", ["r", "r2"], ["q"]);
        await ShouldListAsync("r/a", [], []);
        await ShouldListAsync("nothing", [], []);
    }

    [Fact]
    public async Task All_below_a_path_are_told_in_order_and_what_only_begins_alike_is_not()
    {
        await PutAsync([.. Enumerable.Range(0, 600).Select(n => $"r/f{n % 7}/{n:D4}"), "r-", "r0", "s/x"]);
        string[] expected = [.. Enumerable.Range(0, 600).Select(n => $"r/f{n % 7}/{n:D4}").Order(StringComparer.Ordinal)];
        (await BelowAsync("r")).ShouldBe(expected);
        (await BelowAsync("r/f3/0003")).ShouldBe(["r/f3/0003"]);
        (await BelowAsync("")).Count.ShouldBe(603);
        (await BelowAsync("r/f")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_path_is_taken_away_with_all_below_it()
    {
        await PutAsync("r/a/x", "r/a/y", "r/a-b", "r/a0", "r/b");
        (await Store.Artifacts.RemoveAsync("r/a")).ShouldBe(2);
        (await Store.Artifacts.RemoveAsync("r/a")).ShouldBe(0);
        (await Store.Artifacts.RemoveAsync("r/b")).ShouldBe(1);
        (await BelowAsync("r")).ShouldBe(["r/a-b", "r/a0"]);
    }

    [Fact]
    public async Task Content_is_unused_when_no_path_has_it_any_more()
    {
        await Store.Artifacts.PutAsync(Entry("1", "same"));
        await Store.Artifacts.PutAsync(Entry("2", "same"));
        await Store.Artifacts.RemoveAsync("1");
        (await Store.Artifacts.UnusedAsync([Digest.Of("same"), Digest.Of("never")])).ShouldBe([Digest.Of("never")]);
        await Store.Artifacts.PutAsync(Entry("2", "other"));
        (await Store.Artifacts.UnusedAsync([Digest.Of("same"), Digest.Of("other")])).ShouldBe([Digest.Of("same")]);
    }

    private static ArtifactEntry Entry(string path, string content) => new(path, Digest.Of(content), content.Length, 1);

    private Task PutAsync(params string[] paths) => Task.WhenAll(paths.Select(path => Store.Artifacts.PutAsync(Entry(path, path))));

    private async Task ShouldListAsync(string folder, string[] folders, string[] files)
    {
        var listed = await Store.Artifacts.ListAsync(folder);
        listed.Folders.ShouldBe(folders);
        listed.Files.Select(file => file.Path).ShouldBe(files);
    }

    private async Task<List<string>> BelowAsync(string path) => await Store.Artifacts.ListBelowAsync(path).Select(entry => entry.Path).ToListAsync();
}
