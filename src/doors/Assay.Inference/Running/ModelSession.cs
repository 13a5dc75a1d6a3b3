using Assay.Inference.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>An ONNX Runtime session that all requests share, and what it takes and gives.</summary>
internal sealed class ModelSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;
    private BoundBuffers? _idle;

    public ModelSession(InferenceSession session, IReadOnlyList<string> inputOrder)
    {
        _session = session;
        Inputs = [.. inputOrder.Select(name => Spec(name, session.InputMetadata[name])!)];
        Outputs = [.. session.OutputMetadata.Select(output => Spec(output.Key, output.Value)).OfType<TensorSpec>()];
        (_inputNames, _outputNames) = ([.. Inputs.Select(input => input.Name)], [.. Outputs.Select(output => output.Name)]);
        TakesRows = Inputs.All(input => input.TakesRows) && Outputs.All(output => output.Shape is [< 0, ..]);
        _idle = BoundBuffers.Of(session, Inputs, Outputs);
    }

    /// <summary>What it takes, in the order in which it is run.</summary>
    public TensorSpec[] Inputs { get; }

    /// <summary>What it gives; outputs that are no tensors of the protocol are left out.</summary>
    public TensorSpec[] Outputs { get; }

    /// <summary>Whether rows of several requests can be run together.</summary>
    public bool TakesRows { get; }

    /// <summary>The inputs of a session that are tensors of the protocol; null when one is none.</summary>
    public static IReadOnlyList<string>? InputNames(InferenceSession session) =>
        session.InputMetadata.All(input => Spec(input.Key, input.Value) is not null) ? [.. session.InputMetadata.Keys] : null;

    /// <summary>Runs several requests as one; answers each with its own rows of every output.</summary>
    /// <exception cref="OnnxRuntimeException">The model fails.</exception>
    /// <exception cref="InvalidDataException">An output has not one row for each row of the inputs.</exception>
    public Tensor[][] Run(IReadOnlyList<PendingInference> batch)
    {
        var rows = 0;
        foreach (var pending in batch) rows += pending.Rows;
        return rows <= BoundBuffers.MostRows && Interlocked.Exchange(ref _idle, null) is { } bound ? RunBound(bound, batch, rows) : RunFreely(batch, rows);
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _idle, null)?.Dispose();
        _options.Dispose();
        _session.Dispose();
    }

    private Tensor[][] RunBound(BoundBuffers bound, IReadOnlyList<PendingInference> batch, int rows)
    {
        var kept = bound;
        try
        {
            return bound.Run(_options, batch, rows);
        }
        catch (OnnxRuntimeException)
        {
            var answers = RunFreely(batch, rows);
            // It answers, but not in the shape that it says: only the other way bears that.
            kept = null;
            bound.Dispose();
            return answers;
        }
        finally
        {
            _idle = kept;
        }
    }

    private Tensor[][] RunFreely(IReadOnlyList<PendingInference> batch, int rows)
    {
        using var inputs = new BatchInputs(batch, rows);
        using var outputs = _session.Run(_options, _inputNames, inputs.Values, _outputNames);
        return new OutputRows(Outputs, outputs).Split(batch, rows);
    }

    private static TensorSpec? Spec(string name, NodeMetadata node) =>
        node.IsTensor && ElementTypes.Find(node.ElementDataType) is { } type ? new TensorSpec(name, type, [.. node.Dimensions.Select(dimension => dimension < 0 ? -1L : dimension)]) : null;
}
