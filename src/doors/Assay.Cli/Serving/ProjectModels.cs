using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Train.Records;

namespace Assay.Cli.Serving;

/// <summary>
/// The models of a home's projects: each is named as its project, and its version is how the SHA-256 digest of the file begins. Files given by hand come after them. The ledger is read
/// once; later only what was appended since.
/// </summary>
/// <param name="ledger">The records.</param>
/// <param name="artifacts">The files.</param>
/// <param name="byHand">Models that were named when the server was started.</param>
internal sealed class ProjectModels(ILedgerStore ledger, IArtifactStore artifacts, IReadOnlyList<ModelSource> byHand) : IModelCatalogue
{
    private const int VersionLength = 12;
    private const string ModelFile = "model.onnx";
    private const string Signature = "model.signature.json";

    private readonly SemaphoreSlim _reading = new(1);
    private readonly List<ModelSource> _found = [];
    private long _read;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ModelSource>> ListAsync(CancellationToken cancellation = default)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var size = await ledger.SizeAsync(cancellation);
            await foreach (var envelope in ledger.ReadAsync(_read, size, cancellation))
            {
                if (RecordReader.TryRead(envelope) is { Succeeded: true, Value: { } record } && SourceOf(record) is { } source) Add(source);
                _read = envelope.Index + 1;
            }

            return [.. _found.Where(source => byHand.All(given => given.Name != source.Name)), .. byHand];
        }
        finally
        {
            _reading.Release();
        }
    }

    // The same model trained again is the newest one again.
    private void Add(ModelSource source)
    {
        _found.RemoveAll(known => known.Name == source.Name && known.Version == source.Version);
        _found.Add(source);
    }

    private ModelSource? SourceOf(RecordEntry record)
    {
        if (record.Kind != TrainModel.Kind.Name || record.Project is not { } project) return null;
        if (DigestOf(record, ModelFile) is not { } model || !artifacts.Contains(model)) return null;
        var signature = DigestOf(record, Signature) is { } described && artifacts.Contains(described) ? artifacts.PathOf(described) : null;
        return new ModelSource(project, model.ToString()[..VersionLength], artifacts.PathOf(model)) { Digest = model, SignaturePath = signature };
    }

    private static Digest? DigestOf(RecordEntry record, string file)
    {
        foreach (var subject in record.Subjects) if (subject.Name == file) return subject.Digest;
        return null;
    }
}
