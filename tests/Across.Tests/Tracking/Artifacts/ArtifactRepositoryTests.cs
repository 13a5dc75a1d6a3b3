using System.Text;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Microsoft.Extensions.Time.Testing;

namespace Across.Tests.Tracking.Artifacts;

public sealed class ArtifactRepositoryTests
{
    private readonly MemoryArtifacts _memory = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000));

    private ArtifactRepository Artifacts => new(_memory, _memory, _clock);

    [Fact]
    public async Task A_path_leads_to_what_was_put_under_it()
    {
        var put = (await Put("1/run/a.txt", "hello")).Required;
        put.ShouldBe(new ArtifactEntry("1/run/a.txt", Digest.Of("hello"), 5, 1_700_000_000_000));
        (await Artifacts.FindAsync("1/run/a.txt")).Required.ShouldBe(put);
    }

    [Fact]
    public async Task The_same_content_under_two_paths_is_kept_once()
    {
        await Put("a", "same");
        await Put("b", "same");
        _memory.Kept.ShouldHaveSingleItem();
        (await Artifacts.RemoveAsync("a")).Required.ShouldBe(1);
        (await Artifacts.FindAsync("b")).Succeeded.ShouldBeTrue();
        _memory.Kept.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_put_again_replaces_what_was_there()
    {
        await Put("a", "old");
        await Put("a", "new");
        (await Artifacts.FindAsync("a")).Required.Digest.ShouldBe(Digest.Of("new"));
    }

    [Theory]
    [InlineData("a/../b")]
    [InlineData("")]
    [InlineData("dir")]
    [InlineData("dir/file/below")]
    public async Task Nothing_is_read_for_a_path_that_has_no_room(string path)
    {
        await Put("dir/file", "x");
        using var stream = new MemoryStream(new byte[10]);
        (await Artifacts.PutAsync(path, stream)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);
        stream.Position.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_goes_with_all_that_is_in_it()
    {
        await Put("dir/a", "1");
        await Put("dir/sub/b", "2");
        await Put("dirt", "3");
        (await Artifacts.RemoveAsync("dir")).Required.ShouldBe(2);
        _memory.Entries.Keys.ShouldBe(["dirt"]);
    }

    [Fact]
    public async Task The_root_is_not_taken_away()
    {
        await Put("a", "1");
        (await Artifacts.RemoveAsync("")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);
        _memory.Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        (await Artifacts.FindAsync("no")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await Artifacts.RemoveAsync("no")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await Artifacts.ListAsync("no")).Required.Files.ShouldBeEmpty();
    }

    private Task<Outcome<ArtifactEntry>> Put(string path, string text) => Artifacts.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
