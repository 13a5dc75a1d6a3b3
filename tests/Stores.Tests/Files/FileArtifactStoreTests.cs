using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Stores.Embedded.Files;
using CsCheck;

namespace Stores.Tests.Files;

public sealed class FileArtifactStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_was_put_is_what_comes_back()
    {
        using var store = Open();
        await Gen.Byte.Array[0, 5000].SampleAsync(async bytes =>
        {
            var artifact = await store.PutAsync("thing", "application/octet-stream", (path, token) => File.WriteAllBytesAsync(path, bytes, token));
            artifact.Digest.ShouldBe(Digest.Of(bytes));
            artifact.Size.ShouldBe(bytes.Length);
            store.Contains(artifact.Digest).ShouldBeTrue();
            File.ReadAllBytes(store.PathOf(artifact.Digest)).ShouldBe(bytes);
        }, iter: 50, threads: 1);
    }

    [Fact]
    public async Task The_path_is_named_by_the_content()
    {
        using var store = Open();
        var artifact = await Put(store, "hello");
        var hex = Digest.Of("hello").ToString();
        store.PathOf(artifact.Digest).ShouldBe(_folder.At("artifacts", "sha256", hex[..2], hex[2..]));
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        using var store = Open();
        var first = await Put(store, "twice", "a.txt");
        var second = await Put(store, "twice", "b.txt");
        second.Digest.ShouldBe(first.Digest);
        second.Name.ShouldBe("b.txt");
        store.List().ShouldBe([first.Digest]);
    }

    [Fact]
    public async Task The_same_content_put_by_many_at_once_is_stored_once()
    {
        using var store = Open();
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Put(store, "together"))));
        all.Select(artifact => artifact.Digest).Distinct().ShouldHaveSingleItem();
        File.ReadAllText(store.PathOf(all[0].Digest)).ShouldBe("together");
    }

    [Fact]
    public async Task Putting_again_mends_a_damaged_file()
    {
        using var store = Open();
        var artifact = await Put(store, "sound");
        var path = store.PathOf(artifact.Digest);
        File.Delete(path);
        File.WriteAllText(path, "rotten");
        await Put(store, "sound");
        File.ReadAllText(path).ShouldBe("sound");
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_nothing()
    {
        using var store = Open();
        await Should.ThrowAsync<InvalidDataException>(() => store.PutAsync("x", "text/plain", (path, _) =>
        {
            File.WriteAllText(path, "half");
            File.WriteAllText(path + ".beside", "a library's own temporary file");
            throw new InvalidDataException("stop");
        }));
        Files().ShouldBe(Files().Where(file => file.EndsWith(".held", StringComparison.Ordinal)));
        store.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_writer_that_makes_no_file_is_told_so()
    {
        using var store = Open();
        var fault = await Should.ThrowAsync<InvalidOperationException>(() => store.PutAsync("model.onnx", "x/y", (_, _) => Task.CompletedTask));
        fault.Message.ShouldContain("model.onnx");
    }

    [Fact]
    public async Task A_store_that_is_closed_leaves_only_artifacts()
    {
        Digest digest;
        using (var store = Open()) digest = (await Put(store, "kept")).Digest;
        Files().ShouldHaveSingleItem().ShouldEndWith(digest.ToString()[2..]);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_on_opening()
    {
        using (var store = Open()) await Put(store, "kept");
        Directory.CreateDirectory(_folder.At("artifacts", "incoming", "0123", "1"));
        File.WriteAllText(_folder.At("artifacts", "incoming", "0123", "1", "content"), "half");
        File.WriteAllText(_folder.At("artifacts", "incoming", "0123.held"), "");
        using (Open()) Files().ShouldHaveSingleItem().ShouldContain("sha256");
    }

    [Fact]
    public async Task The_unfinished_file_of_a_living_store_is_left_alone()
    {
        using var first = Open();
        var artifact = await first.PutAsync("slow", "text/plain", async (path, token) =>
        {
            await File.WriteAllTextAsync(path, "in the making", token);
            using (Open()) File.Exists(path).ShouldBeTrue();
        });
        File.ReadAllText(first.PathOf(artifact.Digest)).ShouldBe("in the making");
    }

    [Fact]
    public async Task Nobody_can_write_to_an_artifact()
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("Unix permissions"); return; }
        using var store = Open();
        var artifact = await Put(store, "fixed");
        (File.GetUnixFileMode(store.PathOf(artifact.Digest)) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public async Task What_is_erased_is_gone_alone_and_erasing_it_again_does_nothing()
    {
        using var store = Open();
        var (gone, kept) = (await Put(store, "gone"), await Put(store, "kept"));
        store.Erase(gone.Digest);
        store.Erase(gone.Digest);
        (store.IsHere(gone.Digest), store.IsHere(kept.Digest)).ShouldBe((false, true));
        (await Put(store, "gone")).Digest.ShouldBe(gone.Digest);
    }

    [Fact]
    public void A_missing_artifact_is_named_with_what_to_do()
    {
        using var store = Open();
        store.Contains(Digest.Of("no")).ShouldBeFalse();
        var fault = Should.Throw<FileNotFoundException>(() => store.PathOf(Digest.Of("no")));
        fault.Message.ShouldContain(Digest.Of("no").ToString());
        fault.Message.ShouldContain("assay run");
    }

    public void Dispose() => _folder.Dispose();

    private FileArtifactStore Open() => new(_folder.At("artifacts"), RandomNumberGenerator.Fill);

    private static Task<Assay.Projects.Artifacts.Artifact> Put(FileArtifactStore store, string text, string name = "a.txt") =>
        store.PutAsync(name, "text/plain", (path, token) => File.WriteAllTextAsync(path, text, new UTF8Encoding(false), token));

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)];
}
