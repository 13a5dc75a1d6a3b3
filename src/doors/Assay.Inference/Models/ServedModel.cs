using System.Security.Cryptography;
using Assay.Inference.Rows;
using Assay.Inference.Running;
using Assay.Inference.Serving;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Inference.Models;

/// <summary>A version of a model that is loaded. It lives as long as the repository or a request holds it.</summary>
public sealed class ServedModel
{
    private readonly ModelSession _session;
    private readonly Batcher _batcher;
    private int _holders = 1;

    private ServedModel(ModelSource source, ModelSession session, ModelSignature? signature, BatchOptions options, TimeProvider clock)
    {
        (Source, _session, Signature) = (source, session, signature);
        _batcher = new Batcher(source.Name, session, options, clock);
        Domain = signature is null ? null : new TrainingDomain(signature);
        Layout = signature is null ? null : new RowLayout(signature);
        AnswerIndex = Array.FindIndex(session.Outputs, output => output.Name == signature?.Output);
        Logged = new LoggedModel(signature, session.Inputs, session.Outputs, AnswerIndex);
    }

    /// <summary>Where it comes from.</summary>
    public ModelSource Source { get; }

    /// <summary>What clients call it.</summary>
    public string Name => Source.Name;

    /// <summary>Its version.</summary>
    public string Version => Source.Version;

    /// <summary>Its columns and classes; null for a file that does not say.</summary>
    public ModelSignature? Signature { get; }

    /// <summary>What it takes.</summary>
    public IReadOnlyList<TensorSpec> Inputs => _session.Inputs;

    /// <summary>What it gives.</summary>
    public IReadOnlyList<TensorSpec> Outputs => _session.Outputs;

    /// <summary>Whether a request holds rows, any number of them.</summary>
    public bool TakesRows => _session.TakesRows;

    /// <summary>What it was trained on; null for a file that does not say.</summary>
    internal TrainingDomain? Domain { get; }

    /// <summary>How requests write its columns; null for a file that does not say.</summary>
    internal RowLayout? Layout { get; }

    /// <summary>Loads it and warms it up: the first request is not the slow one.</summary>
    /// <returns>The model, or why it cannot be loaded.</returns>
    public static Outcome<ServedModel> Load(ModelSource source, BatchOptions options, TimeProvider clock)
    {
        if (Altered(source) is { } altered) return altered;
        var described = source.SignaturePath is { } path ? SignatureFile.Read(path).Map(read => (ModelSignature?)read) : Outcome<ModelSignature?>.Success(null);
        return described.Then(read => OnnxSession.Open(source.Path, read, options.Threads)).Then(opened =>
        {
            var signature = opened.Signature ?? GraphColumns.Of(opened.Session, source);
            var order = signature?.Inputs.Select(input => input.Name).ToList() ?? ModelSession.InputNames(opened.Session);
            if (order is null) return NoTensors(source);
            var model = new ServedModel(source, new ModelSession(opened.Session, order), signature, options, clock);
            Warmup.Run(model._session, signature);
            return Outcome<ServedModel>.Success(model);
        });
    }

    /// <summary>Runs it; several requests may be run together.</summary>
    /// <param name="inputs">In the order of <see cref="Inputs"/>, each of which they fit.</param>
    /// <param name="cancellation">Takes the request back while it waits.</param>
    /// <returns>In the order of <see cref="Outputs"/>; <c>inference.overloaded</c> or <c>inference.model-fails</c>.</returns>
    public Task<Outcome<Tensor[]>> RunAsync(Tensor[] inputs, CancellationToken cancellation) => _batcher.RunAsync(inputs, TakesRows ? inputs[0].Rows : 1, cancellation);

    /// <summary>Holds it for a request; false when it is gone.</summary>
    internal bool TryHold()
    {
        while (Volatile.Read(ref _holders) is var holders && holders > 0)
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders) return true;
        return false;
    }

    /// <summary>Lets it go; who is last closes it.</summary>
    internal void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) == 0) _session.Dispose();
    }

    /// <summary>Index of the output that the signature names.</summary>
    internal int AnswerIndex { get; }

    /// <summary>What is logged of its predictions.</summary>
    internal LoggedModel Logged { get; }

    // A version names its bytes: others under the same name are another version.
    private static Problem? Altered(ModelSource source)
    {
        if (source.Digest is not { } expected || !File.Exists(source.Path)) return null;
        using var content = File.OpenRead(source.Path);
        var found = new Digest(SHA256.HashData(content));
        return found == expected ? null : new Problem("inference.altered", "The model's file has other bytes than this version.", "Bring the file back as it was, or serve it as a version of its own.") { Place = new Place(source.Path), Value = found.ToString(), Expected = expected.ToString() };
    }

    private static Problem NoTensors(ModelSource source) =>
        new("inference.no-tensors", "The model takes something that is no tensor of the protocol.", "Export it with plain tensors as inputs.") { Place = new Place(source.Path) };
}
