using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Artifacts;

namespace Stores.Tests.Tracking;

public sealed class FileArtifactContentTests : ArtifactContentCompliance, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileArtifactStore _files;

    public FileArtifactContentTests()
    {
        _files = new FileArtifactStore(_folder.At("artifacts"), RandomNumberGenerator.Fill);
        Content = new FileArtifactContent(_files);
    }

    protected override IArtifactContent Content { get; }

    [Fact]
    public async Task What_a_run_of_Assay_made_and_a_client_sends_is_one_file()
    {
        var made = await _files.PutAsync("model.onnx", "application/octet-stream", (path, token) => File.WriteAllTextAsync(path, "weights", token));
        var sent = (await Content.PutAsync(new MemoryStream("weights"u8.ToArray()))).Required;
        sent.Digest.ShouldBe(made.Digest);
        Content.FileOf(sent.Digest).ShouldBe(_files.PathOf(made.Digest));
        _files.List().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Putting_again_makes_content_young_again()
    {
        var digest = (await Content.PutAsync(new MemoryStream("old"u8.ToArray()))).Required.Digest;
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_files.PathOf(digest), old);
        (await Content.FindAsync(digest)).ShouldNotBeNull().PutAt.UtcDateTime.ShouldBe(old);
        (await Content.PutAsync(new MemoryStream("old"u8.ToArray()))).Required.PutAt.UtcDateTime.ShouldBeGreaterThan(old);
    }

    [Fact]
    public async Task Nobody_can_write_to_content()
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("Unix permissions"); return; }
        var digest = (await Content.PutAsync(new MemoryStream("fixed"u8.ToArray()))).Required.Digest;
        (File.GetUnixFileMode(_files.PathOf(digest)) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public async Task Of_a_process_killed_while_it_puts_nothing_half_is_seen_and_nothing_is_left()
    {
        using (var child = ChildProcess.Start(ChildProcess.Putter, _folder.At("artifacts"), ""))
        {
            for (var put = 0; put < 3; put++) (await child.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
            child.Kill();
            await child.WaitForExitAsync();
        }

        using var store = new FileArtifactStore(_folder.At("artifacts"), RandomNumberGenerator.Fill);
        var content = new FileArtifactContent(store);
        var whole = 0;
        await foreach (var stored in content.ListAsync())
        {
            Digest.Of(await File.ReadAllBytesAsync(content.FileOf(stored.Digest)!)).ShouldBe(stored.Digest);
            whole++;
        }

        whole.ShouldBeGreaterThanOrEqualTo(3);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Count().ShouldBe(whole);
    }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
    }
}
