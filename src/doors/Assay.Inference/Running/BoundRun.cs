using Assay.Inference.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>The inputs and outputs of a run of so many rows, bound to their memory once.</summary>
internal sealed class BoundRun : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue[] _inputs;
    private readonly OrtValue[] _outputs;

    public BoundRun(InferenceSession session, TensorSpec[] inputs, TensorSpec[] outputs, byte[][] given, byte[][] answered, int rows)
    {
        (_session, _binding) = (session, session.CreateIoBinding());
        _inputs = [.. inputs.Select((input, at) => ValueOf(input, given[at], rows))];
        _outputs = [.. outputs.Select((output, at) => ValueOf(output, answered[at], rows))];
        for (var i = 0; i < inputs.Length; i++) _binding.BindInput(inputs[i].Name, _inputs[i]);
        for (var i = 0; i < outputs.Length; i++) _binding.BindOutput(outputs[i].Name, _outputs[i]);
    }

    /// <summary>Sets the texts of an input, those of one request after another's.</summary>
    public void SetTexts(IReadOnlyList<PendingInference> batch, int input)
    {
        var at = 0;
        for (var i = 0; i < batch.Count; i++)
            foreach (var text in batch[i].Inputs[input].Texts!) _inputs[input].StringTensorSetElementAt(text.AsSpan(), at++);
    }

    /// <summary>Runs it.</summary>
    /// <exception cref="OnnxRuntimeException">The model fails, or does not answer in the shape that it says.</exception>
    public void Run(RunOptions options) => _session.RunWithBinding(options, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        foreach (var value in _inputs) value.Dispose();
        foreach (var value in _outputs) value.Dispose();
    }

    private static unsafe OrtValue ValueOf(TensorSpec tensor, byte[] buffer, int rows)
    {
        long[] shape = [rows, .. tensor.Shape.AsSpan(1)];
        if (tensor.Type == ElementType.Text) return OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, shape);
        // The array is pinned: it stays where it is as long as it is held, which is longer than this.
        fixed (byte* first = buffer) return OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, ElementTypes.OnnxOf(tensor.Type), shape, (nint)first, Tensor.CountOf(shape) * ElementTypes.SizeOf(tensor.Type));
    }
}
