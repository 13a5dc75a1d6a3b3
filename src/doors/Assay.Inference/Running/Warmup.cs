using Assay.Inference.Tensors;
using Assay.Train.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>A few runs of a row of zeros and first levels, before anybody asks.</summary>
internal static class Warmup
{
    private const int Runs = 3;
    private const long MostElements = 1 << 24;

    public static void Run(ModelSession session, ModelSignature? signature)
    {
        var inputs = session.Inputs.Select(input => Row(input, signature)).ToArray();
        if (inputs.Any(input => input.Elements > MostElements)) return;
        try
        {
            for (var run = 0; run < Runs; run++) session.Run([new PendingInference(inputs, 1, CancellationToken.None)]);
        }
        catch (OnnxRuntimeException)
        {
            // The model knows no such row; that is no fault of a model.
        }
    }

    /// <summary>So many requests of a row of zeros and first levels each.</summary>
    public static IReadOnlyList<PendingInference> Requests(ModelSession session, ModelSignature? signature, int count)
    {
        var inputs = session.Inputs.Select(input => Row(input, signature)).ToArray();
        return [.. Enumerable.Repeat(new PendingInference(inputs, 1, CancellationToken.None), count)];
    }

    private static Tensor Row(TensorSpec input, ModelSignature? signature)
    {
        long[] shape = [.. input.Shape.Select(dimension => Math.Max(1, dimension))];
        var count = (int)Math.Min(Tensor.CountOf(shape), MostElements + 1);
        var level = signature?.Inputs.FirstOrDefault(known => known.Name == input.Name)?.Levels is [var first, ..] ? first : "";
        return input.Type == ElementType.Text
            ? new Tensor(input.Name, input.Type, shape) { Texts = [.. Enumerable.Repeat(level, count)] }
            : new Tensor(input.Name, input.Type, shape) { Bytes = new byte[count * ElementTypes.SizeOf(input.Type)] };
    }
}
