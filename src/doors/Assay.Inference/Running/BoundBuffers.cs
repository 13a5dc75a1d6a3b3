using Assay.Inference.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>
/// Memory for the inputs and outputs of small batches that ONNX Runtime is told of once: a run copies its rows in, calls once, and copies its answers out. For one runner at a time, and for
/// models whose rows are of one length, with outputs of numbers.
/// </summary>
internal sealed class BoundBuffers : IDisposable
{
    /// <summary>Most rows of a batch.</summary>
    public const int MostRows = 64;

    private const long MostBytes = 16 << 20;

    private readonly InferenceSession _session;
    private readonly TensorSpec[] _inputs;
    private readonly TensorSpec[] _outputs;
    private readonly byte[][] _given;
    private readonly byte[][] _answered;
    private readonly BoundRun?[] _runs = new BoundRun?[MostRows + 1];

    private BoundBuffers(InferenceSession session, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        (_session, _inputs, _outputs) = (session, inputs, outputs);
        (_given, _answered) = ([.. inputs.Select(BufferOf)], [.. outputs.Select(BufferOf)]);
    }

    /// <summary>Makes them; null for a model that they are not for.</summary>
    public static BoundBuffers? Of(InferenceSession session, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var fits = inputs.All(input => input.TakesRows) && outputs.Length == session.OutputMetadata.Count && outputs.All(output => output.TakesRows && output.Type != ElementType.Text);
        return fits && inputs.Concat(outputs).Sum(BytesOf) <= MostBytes ? new BoundBuffers(session, inputs, outputs) : null;
    }

    /// <summary>Runs a batch.</summary>
    /// <exception cref="OnnxRuntimeException">The model fails, or does not answer in the shape that it says.</exception>
    public Tensor[][] Run(RunOptions options, IReadOnlyList<PendingInference> batch, int rows)
    {
        var run = _runs[rows] ??= new BoundRun(_session, _inputs, _outputs, _given, _answered, rows);
        for (var input = 0; input < _inputs.Length; input++)
        {
            if (_inputs[input].Type == ElementType.Text) run.SetTexts(batch, input);
            else Gather(batch, input);
        }

        run.Run(options);
        return Split(batch, rows);
    }

    public void Dispose()
    {
        foreach (var run in _runs) run?.Dispose();
    }

    private void Gather(IReadOnlyList<PendingInference> batch, int input)
    {
        var room = _given[input].AsSpan();
        for (var i = 0; i < batch.Count; i++)
        {
            var bytes = batch[i].Inputs[input].Bytes.Span;
            bytes.CopyTo(room);
            room = room[bytes.Length..];
        }
    }

    private Tensor[][] Split(IReadOnlyList<PendingInference> batch, int rows)
    {
        var answers = new Tensor[batch.Count][];
        for (var i = 0; i < answers.Length; i++) answers[i] = new Tensor[_outputs.Length];
        for (var output = 0; output < _outputs.Length; output++)
        {
            var (spec, width, at) = (_outputs[output], RowBytesOf(_outputs[output]), 0);
            // One copy for all: what one request was answered is a part of it.
            ReadOnlyMemory<byte> all = _answered[output].AsSpan(0, rows * width).ToArray();
            for (var i = 0; i < answers.Length; at += batch[i++].Rows * width)
                answers[i][output] = new Tensor(spec.Name, spec.Type, [batch[i].Rows, .. spec.Shape.AsSpan(1)]) { Bytes = all.Slice(at, batch[i].Rows * width) };
        }

        return answers;
    }

    // Pinned, because ONNX Runtime knows it by its address.
    private static byte[] BufferOf(TensorSpec tensor) => tensor.Type == ElementType.Text ? [] : GC.AllocateUninitializedArray<byte>((int)BytesOf(tensor), pinned: true);

    private static long BytesOf(TensorSpec tensor) => (long)RowBytesOf(tensor) * MostRows;

    private static int RowBytesOf(TensorSpec tensor) => tensor.RowElements!.Value * ElementTypes.SizeOf(tensor.Type);
}
