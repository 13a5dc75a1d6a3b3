using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>What can be wrong with a cell.</summary>
internal static class RowFaults
{
    public static Problem Absent(ModelInput input, int row) =>
        new("inference.column-missing", $"The column '{input.Name}' is absent.", "Add it; leave the cell empty (null) where the value is not known.") { Place = new Place(Line: row, Field: input.Name), Expected = Expected(input) };

    public static Problem WrongType(ModelInput input, int row, string value) =>
        new("inference.wrong-type", $"The value of '{input.Name}' is of the wrong type.", "Correct the value; leave the cell empty (null) where it is not known.")
        {
            Place = new Place(Line: row, Field: input.Name),
            Value = value.Length > 200 ? $"{value[..200]}…" : value,
            Expected = Expected(input),
        };

    private static string Expected(ModelInput input) => input.Kind == InputKind.Number ? "a number" : "a text";
}
