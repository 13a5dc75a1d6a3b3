using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Inference.Serving;

/// <summary>What a model saw in training: the levels of its columns of text and the range of its numbers, where the signature has them. A value outside is answered, and flagged.</summary>
internal sealed class TrainingDomain
{
    private readonly (ModelInput Input, FrozenSet<string>? Levels)[] _columns;

    public TrainingDomain(ModelSignature signature) =>
        _columns = [.. signature.Inputs.Select(input => (input, input.Levels is { } levels ? levels.ToFrozenSet(StringComparer.Ordinal) : null))];

    /// <summary>The columns in which a row is outside; null where every row is inside.</summary>
    /// <param name="inputs">In the order of the signature's inputs.</param>
    public List<Problem>?[]? Outside(Tensor[] inputs)
    {
        List<Problem>?[]? found = null;
        for (var column = 0; column < _columns.Length; column++)
        {
            var (input, levels) = _columns[column];
            if (levels is not null && inputs[column].Texts is { } texts) Look(input, levels, texts, ref found);
            else if (input.Lowest is { } low && input.Highest is { } high) Look(input, low, high, MemoryMarshal.Cast<byte, float>(inputs[column].Bytes.Span), ref found);
        }

        return found;
    }

    private static void Look(ModelInput input, FrozenSet<string> levels, string[] texts, ref List<Problem>?[]? found)
    {
        for (var row = 0; row < texts.Length; row++)
            if (texts[row].Length > 0 && !levels.Contains(texts[row])) Add(ref found, texts.Length, row, Outside(input, row, texts[row], $"one of the {levels.Count} texts seen in training"));
    }

    private static void Look(ModelInput input, double low, double high, ReadOnlySpan<float> numbers, ref List<Problem>?[]? found)
    {
        var (least, most) = ((float)low, (float)high);
        for (var row = 0; row < numbers.Length; row++)
            if (numbers[row] < least || numbers[row] > most) Add(ref found, numbers.Length, row, Outside(input, row, Text(numbers[row]), $"{Text(low)} to {Text(high)}, as in training"));
    }

    private static void Add(ref List<Problem>?[]? found, int rows, int row, Problem problem) => ((found ??= new List<Problem>?[rows])[row] ??= []).Add(problem);

    private static Problem Outside(ModelInput input, int row, string value, string expected) =>
        new(InferenceFaults.OutOfDomain, $"The value of '{input.Name}' is out of what the model was trained on.", "Leave 'strict' out to have it answered and flagged.")
        {
            Place = new Place(Line: row + 1, Field: input.Name),
            Value = value.Length > 200 ? $"{value[..200]}…" : value,
            Expected = expected,
        };

    private static string Text(double number) => number.ToString("G7", CultureInfo.InvariantCulture);
}
