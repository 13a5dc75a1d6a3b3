using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Bundles;

/// <summary>A ledger of twenty records, and bundles of some of them.</summary>
internal sealed class SomeBundle : IDisposable
{
    public static readonly byte[] Artifact = [1, 2, 3, 4, 5];

    private SomeBundle(SomeLedger ledger, RecordEntry withArtifact) => (Ledger, WithArtifact) = (ledger, withArtifact);

    public SomeLedger Ledger { get; }

    /// <summary>A record whose subject is <see cref="Artifact"/>.</summary>
    public RecordEntry WithArtifact { get; }

    public static async Task<SomeBundle> CreateAsync()
    {
        var ledger = new SomeLedger();
        await ledger.Book.AppendAsync([KeyEnrolment.Draft(ledger.Key, SomeLedger.Somebody.Person, ledger.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);
        foreach (var batch in SomeLedger.Drafts(17).Chunk(4)) await ledger.Book.AppendAsync(batch);
        var draft = RecordDraft.Of(new NotedRecord { Text = "with an artifact" }, "artifact", new Subject("model.onnx", Digest.Of(Artifact)));
        var entry = (await ledger.Book.AppendAsync([draft])).Single();
        await ledger.Book.AppendAsync([SomeLedger.Draft("last")]);
        return new SomeBundle(ledger, entry);
    }

    public BundleRequest Request(params int[] indices) => new() { Ids = [.. indices.Select(index => Ledger.Store.Envelopes[index].Id)] };

    public BundleRequest RequestWithArtifact() => new() { Ids = [WithArtifact.Id], Artifacts = [new BundleArtifact(Digest.Of(Artifact), Artifact)] };

    public async Task<byte[]> WriteAsync(BundleRequest request)
    {
        using var stream = new MemoryStream();
        (await new BundleWriter(Ledger.Store, Ledger.LogSigner.VerifierKey).WriteAsync(request, stream)).Problems.ShouldBeEmpty();
        return stream.ToArray();
    }

    public async Task<Problem> RefusalAsync(BundleRequest request)
    {
        using var stream = new MemoryStream();
        var problem = (await new BundleWriter(Ledger.Store, Ledger.LogSigner.VerifierKey).WriteAsync(request, stream)).Problems[0];
        stream.Length.ShouldBe(0);
        return problem;
    }

    public void Dispose() => Ledger.Dispose();
}
