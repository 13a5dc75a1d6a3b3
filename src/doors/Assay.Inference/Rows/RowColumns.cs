using System.Runtime.InteropServices;
using Assay.Inference.Tensors;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>Rows as they are read, column by column, until they are tensors.</summary>
internal sealed class RowColumns
{
    private const int FirstRows = 4;
    private readonly ModelSignature _signature;
    private readonly float[]?[] _numbers;
    private readonly string[]?[] _texts;
    private int _room = FirstRows;

    public RowColumns(ModelSignature signature)
    {
        _signature = signature;
        (_numbers, _texts) = (new float[signature.Inputs.Length][], new string[signature.Inputs.Length][]);
        for (var column = 0; column < signature.Inputs.Length; column++)
        {
            if (signature.Inputs[column].Kind == InputKind.Number) _numbers[column] = new float[_room];
            else _texts[column] = new string[_room];
        }
    }

    /// <summary>Rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ModelInput> Inputs => _signature.Inputs;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        if (++Rows <= _room) return;
        _room *= 2;
        for (var column = 0; column < _numbers.Length; column++)
        {
            if (_numbers[column] is not null) Array.Resize(ref _numbers[column], _room);
            else Array.Resize(ref _texts[column], _room);
        }
    }

    /// <summary>Sets a number of the row that was begun; NaN where it is missing. Beyond the range of a float it becomes the largest.</summary>
    public void Set(int column, double number) => _numbers[column]![Rows - 1] = double.IsNaN(number) ? float.NaN : (float)Math.Clamp(number, -float.MaxValue, float.MaxValue);

    /// <summary>Sets a text of the row that was begun; empty where it is missing.</summary>
    public void Set(int column, string text) => _texts[column]![Rows - 1] = text;

    /// <summary>The rows as the model's inputs.</summary>
    public Tensor[] ToTensors()
    {
        var tensors = new Tensor[_numbers.Length];
        for (var column = 0; column < tensors.Length; column++)
        {
            long[] shape = [Rows, 1];
            var name = _signature.Inputs[column].Name;
            tensors[column] = _numbers[column] is { } numbers
                ? new Tensor(name, ElementType.Float32, shape) { Bytes = MemoryMarshal.AsBytes(numbers.AsSpan(0, Rows)).ToArray() }
                : new Tensor(name, ElementType.Text, shape) { Texts = _texts[column]!.Length == Rows ? _texts[column] : _texts[column]![..Rows] };
        }

        return tensors;
    }
}
