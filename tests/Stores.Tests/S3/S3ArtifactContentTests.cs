using System.Net;
using Assay.Kernel;
using Assay.Stores.Cluster.S3;
using Assay.Tracking.Artifacts;
using Stores.Tests.Tracking;

namespace Stores.Tests.S3;

public sealed class S3ArtifactContentTests(S3Server server) : ArtifactContentCompliance, IClassFixture<S3Server>, IDisposable
{
    private const int PartSize = 5 << 20;

    private readonly S3ArtifactContent _content = server.Open(TimeProvider.System);

    protected override IArtifactContent Content => _content;

    private IDirectTransfer Direct => _content.Direct.ShouldNotBeNull();

    [Fact]
    public async Task Parts_that_clients_send_past_the_server_become_content()
    {
        var bytes = Bytes(2 * PartSize + 1234, 5);
        var upload = await Direct.StartAsync(3, TimeSpan.FromMinutes(5));
        var stored = (await Direct.CompleteAsync(upload.Handle, await SendAsync(upload, bytes))).Required;
        stored.Digest.ShouldBe(Digest.Of(bytes));
        stored.Size.ShouldBe(bytes.Length);
        (await ReadAsync(stored.Digest, 0, bytes.Length)).ShouldBe(bytes);
    }

    [Fact]
    public async Task An_address_answers_with_the_content_as_a_file()
    {
        var digest = (await Content.PutAsync(new MemoryStream("hello"u8.ToArray()))).Required.Digest;
        using var client = new HttpClient();
        using var answer = await client.GetAsync(await Direct.DownloadUrlAsync(digest, "grüße.txt", TimeSpan.FromMinutes(5)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("hello");
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull().FileNameStar.ShouldBe("grüße.txt");
    }

    [Fact]
    public async Task What_never_ended_is_swept_when_it_is_old()
    {
        var upload = await Direct.StartAsync(1, TimeSpan.FromMinutes(5));
        await SendAsync(upload, Bytes(100, 1));
        await Content.SweepAsync(DateTimeOffset.UnixEpoch);
        await Content.SweepAsync(DateTimeOffset.MaxValue);
        var kept = (await Content.PutAsync(new MemoryStream("kept"u8.ToArray()))).Required;
        await Content.SweepAsync(DateTimeOffset.MaxValue);
        (await Content.FindAsync(kept.Digest)).ShouldNotBeNull();
    }

    public void Dispose() => _content.Dispose();

    private static async Task<IReadOnlyList<UploadedPart>> SendAsync(DirectUpload upload, byte[] bytes)
    {
        using var client = new HttpClient();
        var sent = new List<UploadedPart>();
        foreach (var address in upload.Parts)
        {
            using var content = new ByteArrayContent(bytes[(sent.Count * PartSize)..Math.Min(bytes.Length, (sent.Count + 1) * PartSize)]);
            using var answer = await client.PutAsync(address, content);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            sent.Add(new UploadedPart(sent.Count + 1, answer.Headers.ETag.ShouldNotBeNull().Tag));
        }

        return sent;
    }
}
