using System.Runtime.InteropServices;
using Assay.Inference.Tensors;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>Rows as they are read, column by column, until they are tensors: those lend the memory, and copy none. Most requests have one row, so there is room for one at first.</summary>
internal sealed class RowColumns
{
    private static readonly long[] OneRow = [1, 1];
    private readonly string[]?[] _texts;
    private byte[] _numbers;
    private int _room = 1;

    public RowColumns(RowLayout layout)
    {
        Layout = layout;
        (_numbers, _texts) = (new byte[Inputs.Count * sizeof(float)], new string[Inputs.Count][]);
        for (var column = 0; column < _texts.Length; column++) if (Inputs[column].Kind == InputKind.Text) _texts[column] = new string[1];
    }

    /// <summary>How requests write the columns.</summary>
    public RowLayout Layout { get; }

    /// <summary>Rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ModelInput> Inputs => Layout.Inputs;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        if (++Rows > _room) Grow(Math.Max(8, _room * 2));
    }

    /// <summary>Sets a number of the row that was begun; NaN where it is missing. Beyond the range of a float it becomes the largest.</summary>
    public void Set(int column, double number) => MemoryMarshal.Cast<byte, float>(_numbers.AsSpan())[(column * _room) + Rows - 1] = double.IsNaN(number) ? float.NaN : (float)Math.Clamp(number, -float.MaxValue, float.MaxValue);

    /// <summary>Sets a text of the row that was begun; empty where it is missing.</summary>
    public void Set(int column, string text) => _texts[column]![Rows - 1] = text;

    /// <summary>The rows as the model's inputs.</summary>
    public Tensor[] ToTensors()
    {
        var tensors = new Tensor[_texts.Length];
        var shape = Rows == 1 ? OneRow : [Rows, 1];
        for (var column = 0; column < tensors.Length; column++)
        {
            var name = Inputs[column].Name;
            tensors[column] = _texts[column] is { } texts
                ? new Tensor(name, ElementType.Text, shape) { Texts = texts.Length == Rows ? texts : texts[..Rows] }
                : new Tensor(name, ElementType.Float32, shape) { Bytes = _numbers.AsMemory(column * _room * sizeof(float), Rows * sizeof(float)) };
        }

        return tensors;
    }

    private void Grow(int room)
    {
        var larger = new byte[checked(_texts.Length * room * sizeof(float))];
        for (var column = 0; column < _texts.Length; column++)
        {
            if (_texts[column] is not null) Array.Resize(ref _texts[column], room);
            else _numbers.AsSpan(column * _room * sizeof(float), _room * sizeof(float)).CopyTo(larger.AsSpan(column * room * sizeof(float)));
        }

        (_numbers, _room) = (larger, room);
    }
}
