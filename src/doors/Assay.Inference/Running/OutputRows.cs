using Assay.Inference.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>What a batch was answered, cut into the rows of each request.</summary>
internal readonly struct OutputRows(TensorSpec[] specs, IDisposableReadOnlyCollection<OrtValue> outputs)
{
    public Tensor[][] Split(IReadOnlyList<PendingInference> batch, int rows)
    {
        var answers = new Tensor[batch.Count][];
        for (var i = 0; i < answers.Length; i++) answers[i] = new Tensor[specs.Length];
        for (var output = 0; output < specs.Length; output++) Split(output, batch, rows, answers);
        return answers;
    }

    private void Split(int output, IReadOnlyList<PendingInference> batch, int rows, Tensor[][] answers)
    {
        var (spec, value) = (specs[output], outputs[output]);
        var shape = value.GetTensorTypeAndShape().Shape;
        if (batch.Count > 1 && (shape.Length == 0 || shape[0] != rows)) throw new InvalidDataException($"Its output '{spec.Name}' has not one row for each row of the inputs.");
        var texts = spec.Type == ElementType.Text ? value.GetStringTensorAsArray() : null;
        var bytes = texts is null ? value.GetTensorMutableRawData() : default;
        var at = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            var count = batch.Count == 1 ? rows : batch[i].Rows;
            long[] own = batch.Count == 1 ? shape : [count, .. shape[1..]];
            var elements = (int)Tensor.CountOf(own);
            answers[i][output] = texts is null
                ? new Tensor(spec.Name, spec.Type, own) { Bytes = bytes.Slice(at * ElementTypes.SizeOf(spec.Type), elements * ElementTypes.SizeOf(spec.Type)).ToArray() }
                : new Tensor(spec.Name, spec.Type, own) { Texts = texts[at..(at + elements)] };
            at += elements;
        }
    }
}
