using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Preprocessing;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Train.Scoring;

/// <summary>One input's cells for all rows: numbers or texts.</summary>
internal sealed record InputCells(string Name, float[]? Numbers, string[]? Texts)
{
    /// <summary>The cells of every input, or every column that does not fit.</summary>
    public static Outcome<IReadOnlyList<InputCells>> Of(Table rows, ModelSignature signature)
    {
        var read = signature.Inputs.Select(input => Of(rows.Find(input.Name), input)).ToList();
        return Outcome.Unless<IReadOnlyList<InputCells>>(read.SelectMany(outcome => outcome.Problems), () => [.. read.Select(outcome => outcome.Required)]);
    }

    /// <summary>Rows of the cells as a tensor [count, 1], to be disposed of.</summary>
    public OrtValue Tensor(int from, int count)
    {
        long[] shape = [count, 1];
        if (Numbers is not null) return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, Numbers.AsMemory(from, count), shape);
        var tensor = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, shape);
        for (var i = 0; i < count; i++) tensor.StringTensorSetElementAt(Texts![from + i].AsSpan(), i);
        return tensor;
    }

    private static Outcome<InputCells> Of(Column? column, ModelInput input)
    {
        if (column is null) return Absent(input);
        if (input.Kind == InputKind.Text && column.Type == ColumnType.Timestamp) return NotText(input);
        if (input.Kind == InputKind.Text) return new InputCells(input.Name, null, RawCells.Texts(column));
        var numbers = column is NumericColumn numeric ? RawCells.Numbers(numeric) : RawCells.Numbers((CategoricalColumn)column);
        return numbers.Map(values => new InputCells(input.Name, values, null));
    }

    private static Problem Absent(ModelInput input) =>
        new("train.column-missing", $"The model reads the column '{input.Name}', which the table does not have.", "Add the column; leave cells empty where the value is not known.")
        {
            Place = new Place(Field: input.Name),
            Expected = input.Kind == InputKind.Number ? "a column of numbers" : "a column of texts",
        };

    private static Problem NotText(ModelInput input) =>
        new("train.not-a-text", $"The model takes texts in the column '{input.Name}', and the table holds dates there.", "Give the column as it was when the model was trained.")
        {
            Place = new Place(Field: input.Name),
            Expected = "a column of texts",
        };
}
