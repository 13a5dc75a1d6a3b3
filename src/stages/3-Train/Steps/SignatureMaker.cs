using Assay.Tables;
using Assay.Train.Preprocessing;
using Assay.Train.Scoring;

namespace Assay.Train.Steps;

/// <summary>Says what a model over given columns takes and gives.</summary>
internal static class SignatureMaker
{
    /// <summary>The signature of a model that reads <paramref name="columns"/>; levels are those of <paramref name="rows"/>, the rows learnt from.</summary>
    public static ModelSignature Of(TrainingData data, string target, IEnumerable<string> columns, int[] rows)
    {
        var inputs = columns.Select(name => Input(data.All.Context[name].Take(rows))).ToList();
        return new ModelSignature
        {
            Task = data.All.Task,
            Target = target,
            Classes = data.Encoding.Classes,
            Inputs = [.. inputs],
            Output = ModelSignature.OutputName(data.All.Task, inputs.Select(input => input.Name)),
        };
    }

    private static ModelInput Input(Column column)
    {
        if (column is NumericColumn numbers) return Ranged(numbers);
        var levels = RawCells.Texts(column).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new(column.Name, InputKind.Text, levels.Count <= ModelInput.MostLevels ? [.. levels] : null);
    }

    private static ModelInput Ranged(NumericColumn column)
    {
        var known = column.Values.Where(double.IsFinite).ToList();
        return known.Count == 0 ? new(column.Name, InputKind.Number) : new(column.Name, InputKind.Number) { Lowest = known.Min(), Highest = known.Max() };
    }
}
