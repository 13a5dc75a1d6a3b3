using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Retire;
using Assay.Train.Records;

namespace Assay.Cli.Serving;

/// <summary>
/// The models of a home's projects: each is named as its project, and its version is how the SHA-256 digest of the file begins. Files given by hand come after them. The ledger is read
/// once; later only what was appended since. A model that was retired is listed, even when its file is gone, and refused with its reason.
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
    private readonly List<(string Project, Digest Model, Digest? Signature)> _found = [];
    private readonly Dictionary<Digest, RetiredModel> _retired = [];
    private long _read;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ModelSource>> ListAsync(CancellationToken cancellation = default)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            await ReadAsync(cancellation);
            var sources = _found.Where(model => artifacts.Contains(model.Model) || _retired.ContainsKey(model.Model)).Select(SourceOf);
            return [.. sources.Where(source => byHand.All(given => given.Name != source.Name)), .. byHand];
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Why a model may not be served: the record that retired it. A file given by hand is known by its content.</summary>
    public async Task<Problem?> RefuseAsync(ModelSource model, CancellationToken cancellation)
    {
        var digest = model.Digest ?? (File.Exists(model.Path) ? Digest.Of(await File.ReadAllBytesAsync(model.Path, cancellation)) : null);
        await _reading.WaitAsync(cancellation);
        try
        {
            await ReadAsync(cancellation);
            return digest is { } known && _retired.TryGetValue(known, out var retired) ? new Problem("serve.retired", retired.Sentence, "Serve another model; 'assay retire status' tells how this one ended.") : null;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var size = await ledger.SizeAsync(cancellation);
        await foreach (var envelope in ledger.ReadAsync(_read, size, cancellation))
        {
            if (RecordReader.TryRead(envelope) is { Succeeded: true, Value: { } record }) Take(record);
            _read = envelope.Index + 1;
        }
    }

    // The same model trained again is the newest one again. A challenger is never the newest: it answers where it was released, or is asked for by its version.
    private void Take(RecordEntry record)
    {
        if (RetiredModels.In(record) is { } retired) _retired.TryAdd(retired.Model, retired);
        if (record.Kind != TrainModel.Kind.Name || record.Project is not { } project || DigestOf(record, ModelFile) is not { } model) return;
        _found.RemoveAll(known => known.Project == project && known.Model == model);
        _found.Insert(StepName.IsOfChallenger(record.Step) ? 0 : _found.Count, (project, model, DigestOf(record, Signature)));
    }

    private ModelSource SourceOf((string Project, Digest Model, Digest? Signature) found)
    {
        var path = artifacts.Contains(found.Model) ? artifacts.PathOf(found.Model) : "";
        var signature = found.Signature is { } described && artifacts.Contains(described) ? artifacts.PathOf(described) : null;
        return new ModelSource(found.Project, found.Model.ToString()[..VersionLength], path) { Digest = found.Model, SignaturePath = signature, Origin = ModelOrigin.Project };
    }

    private static Digest? DigestOf(RecordEntry record, string file)
    {
        foreach (var subject in record.Subjects) if (subject.Name == file) return subject.Digest;
        return null;
    }
}
