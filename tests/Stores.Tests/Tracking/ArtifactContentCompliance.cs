using Assay.Kernel;
using Assay.Tracking.Artifacts;
using CsCheck;

namespace Stores.Tests.Tracking;

/// <summary>What every place that keeps content promises. A new one derives from this class and says how it is opened.</summary>
public abstract class ArtifactContentCompliance
{
    private const int Mebibyte = 1 << 20;

    /// <summary>The place, empty when the test begins.</summary>
    protected abstract IArtifactContent Content { get; }

    [Fact]
    public async Task What_was_put_comes_back_whatever_its_length()
    {
        foreach (var length in new[] { 0, 1, Mebibyte - 1, Mebibyte, Mebibyte + 1, 3 * Mebibyte, 9 * Mebibyte + 17 })
        {
            var bytes = Bytes(length, length);
            var stored = (await Content.PutAsync(new Trickle(bytes))).Required;
            stored.Digest.ShouldBe(Digest.Of(bytes));
            stored.Size.ShouldBe(length);
            (await ReadAsync(stored.Digest, 0, length)).ShouldBe(bytes);
        }
    }

    [Fact]
    public async Task Any_part_of_it_comes_back()
    {
        var bytes = Bytes(300_000, 7);
        var digest = (await Content.PutAsync(new MemoryStream(bytes))).Required.Digest;
        await Gen.Select(Gen.Int[0, bytes.Length], Gen.Int[0, bytes.Length]).SampleAsync(async (a, b) =>
            (await ReadAsync(digest, Math.Min(a, b), Math.Abs(a - b))).ShouldBe(bytes[Math.Min(a, b)..Math.Max(a, b)]), iter: 20, threads: 1);
    }

    [Fact]
    public async Task The_same_content_is_kept_once_however_many_put_it()
    {
        var bytes = Bytes(100_000, 1);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Content.PutAsync(new MemoryStream(bytes)))));
        all.Select(stored => stored.Required.Digest).Distinct().ShouldHaveSingleItem();
        var listed = await ListAsync();
        listed.ShouldHaveSingleItem().Digest.ShouldBe(Digest.Of(bytes));
        listed[0].Size.ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_leaves_nothing()
    {
        await Should.ThrowAsync<EndOfStreamException>(() => Content.PutAsync(new Trickle(Bytes(3 * Mebibyte, 2), breaksOff: true)));
        await Should.ThrowAsync<EndOfStreamException>(() => Content.PutAsync(new Trickle(Bytes(20 * Mebibyte, 2), breaksOff: true)));
        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_can_be_put_again()
    {
        var bytes = Bytes(1000, 3);
        var digest = (await Content.PutAsync(new MemoryStream(bytes))).Required.Digest;
        (await Content.FindAsync(digest)).ShouldNotBeNull().Size.ShouldBe(1000);
        await Content.DeleteAsync(digest);
        await Content.DeleteAsync(digest);
        (await Content.FindAsync(digest)).ShouldBeNull();
        await Should.ThrowAsync<FileNotFoundException>(() => Content.OpenAsync(digest, 0, 1000));
        (await Content.PutAsync(new MemoryStream(bytes))).Succeeded.ShouldBeTrue();
        (await ReadAsync(digest, 0, 1000)).ShouldBe(bytes);
    }

    [Fact]
    public async Task All_digests_are_listed()
    {
        var digests = new List<Digest>();
        for (var i = 0; i < 5; i++) digests.Add((await Content.PutAsync(new MemoryStream(Bytes(10 + i, i)))).Required.Digest);
        (await ListAsync()).Select(stored => stored.Digest).Order().ShouldBe(digests.Order());
    }

    /// <summary>Bytes that look random and are the same each time.</summary>
    protected static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        var random = new SeededRandom((ulong)seed);
        foreach (ref var word in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan())) word = random.NextUInt64();
        foreach (ref var last in bytes.AsSpan(length & ~7)) last = (byte)random.NextInt32(256);
        return bytes;
    }

    /// <summary>Reads a part to its end.</summary>
    protected async Task<byte[]> ReadAsync(Digest digest, long offset, long length)
    {
        await using var stream = await Content.OpenAsync(digest, offset, length);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<List<StoredContent>> ListAsync()
    {
        var all = new List<StoredContent>();
        await foreach (var stored in Content.ListAsync()) all.Add(stored);
        return all;
    }
}
