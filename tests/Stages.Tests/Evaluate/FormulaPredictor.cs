using Assay.Evaluate.Scoring;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

/// <summary>A model that is a formula over a row: what a test knows the truth about.</summary>
internal sealed class FormulaPredictor(string[] features, Func<Table, int, double> formula, bool isBinary = true) : IPredictor
{
    public IReadOnlyList<string> Features => features;

    public double[] Predict(Table rows)
    {
        var values = Enumerable.Range(0, rows.RowCount).Select(row => formula(rows, row));
        return isBinary ? [.. values.SelectMany(value => new[] { 1 - value, value })] : [.. values];
    }
}
