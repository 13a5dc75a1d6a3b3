using Assay.Data.Records;
using Assay.Tables.Engine;

namespace Assay.Data.Quality;

/// <summary>Numeric features with values beyond Tukey's outer fences: more than three interquartile ranges outside the quartiles.</summary>
internal sealed class Outliers : IQualityRule
{
    private const double Fence = 3;
    private const int FewestValues = 20;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        var findings = new List<QualityFinding>();
        foreach (var column in scene.Features)
        {
            // Marks on a short scale are not far from each other, only apart.
            if (scene.ProfileOf(column.Name) is not { Distinct: > FewestValues, Numbers: { } numbers }) continue;
            var (low, high) = (numbers.At(0.25), numbers.At(0.75));
            var reach = Fence * (high - low);
            if (reach <= 0 || (numbers.Least >= low - reach && numbers.Greatest <= high + reach)) continue;
            var outside = await scene.Engine.CountAsync(scene.Path, new RowFault.OutsideRange(column.Name, low - reach, high + reach), cancellation);
            findings.Add(new("outliers", FindingSeverity.Note, column.Name, outside, $"{Words.RowsHave(outside)} a value below {Words.Number(low - reach)} or above {Words.Number(high + reach)}, three interquartile ranges outside the quartiles; the values go from {Words.Number(numbers.Least)} to {Words.Number(numbers.Greatest)}.", "Look whether they are mistakes; if some values cannot be, add a check: in_range."));
        }

        return findings;
    }
}
