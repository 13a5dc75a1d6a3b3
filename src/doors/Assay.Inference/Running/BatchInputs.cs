using System.Buffers;
using Assay.Inference.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>The inputs of several requests, one below the other, as ONNX Runtime takes them. Numbers are copied into pooled memory; those of a single request are lent as they are.</summary>
internal sealed class BatchInputs : IDisposable
{
    private readonly OrtValue?[] _values;
    private readonly MemoryHandle[] _handles;
    private readonly byte[]?[] _rented;

    public BatchInputs(IReadOnlyList<PendingInference> batch, int rows)
    {
        var count = batch[0].Inputs.Length;
        (_values, _handles, _rented) = (new OrtValue?[count], new MemoryHandle[count], new byte[count][]);
        try
        {
            for (var input = 0; input < count; input++) _values[input] = batch[0].Inputs[input].Texts is null ? Numbers(batch, input, rows) : Texts(batch, input, rows);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<OrtValue> Values => _values!;

    public void Dispose()
    {
        foreach (var value in _values) value?.Dispose();
        foreach (var handle in _handles) handle.Dispose();
        foreach (var rented in _rented) if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private unsafe OrtValue Numbers(IReadOnlyList<PendingInference> batch, int input, int rows)
    {
        var first = batch[0].Inputs[input];
        var bytes = batch.Count == 1 ? first.Bytes : Gather(batch, input);
        _handles[input] = bytes.Pin();
        return OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, ElementTypes.OnnxOf(first.Type), ShapeOf(first, batch, rows), (nint)_handles[input].Pointer, bytes.Length);
    }

    private ReadOnlyMemory<byte> Gather(IReadOnlyList<PendingInference> batch, int input)
    {
        var length = 0;
        foreach (var pending in batch) length += pending.Inputs[input].Bytes.Length;
        var rented = _rented[input] = ArrayPool<byte>.Shared.Rent(length);
        var at = 0;
        foreach (var pending in batch)
        {
            var bytes = pending.Inputs[input].Bytes;
            bytes.CopyTo(rented.AsMemory(at));
            at += bytes.Length;
        }

        return rented.AsMemory(0, length);
    }

    private static OrtValue Texts(IReadOnlyList<PendingInference> batch, int input, int rows)
    {
        var value = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, ShapeOf(batch[0].Inputs[input], batch, rows));
        var at = 0;
        foreach (var pending in batch)
            foreach (var text in pending.Inputs[input].Texts!) value.StringTensorSetElementAt(text.AsSpan(), at++);
        return value;
    }

    private static long[] ShapeOf(Tensor first, IReadOnlyList<PendingInference> batch, int rows) => batch.Count == 1 ? first.Shape : [rows, .. first.Shape[1..]];
}
