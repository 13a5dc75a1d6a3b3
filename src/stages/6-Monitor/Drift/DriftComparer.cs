using System.Collections.Immutable;
using Assay.Data.Personal;
using Assay.Monitor.References;
using Assay.Statistics.Moments;
using Assay.Statistics.MultipleTesting;
using Assay.Tables;

namespace Assay.Monitor.Drift;

/// <summary>Compares a window with its reference, column by column, and corrects for the number of columns.</summary>
public static class DriftComparer
{
    /// <summary>The comparison of each named column that the reference has with its own kind, the largest effect first.</summary>
    /// <param name="reference">What the window is compared with.</param>
    /// <param name="rows">The window.</param>
    /// <param name="columns">Columns to look at.</param>
    /// <param name="method">How.</param>
    public static ImmutableArray<FeatureDrift> Compare(Reference reference, Table rows, IEnumerable<string> columns, DriftMethod method)
    {
        var sorter = new SampleSorter();
        var compared = columns.Select(column => Compare(reference, rows[column], method, sorter)).OfType<FeatureDrift>().ToArray();
        var corrected = MultipleTests.Correct([.. compared.Select(column => column.PValue ?? double.NaN)], method.Correction, method.Level);
        var decided = compared.Select((column, i) => column with
        {
            AdjustedPValue = Finite.OrNull(corrected.Adjusted[i]),
            IsSignificant = corrected.Rejected[i],
            HasDrifted = corrected.Rejected[i] && column.Effect >= method.LeastEffect,
            Counts = IsWithheld(reference, column.Column) ? null : column.Counts,
        });
        return [.. decided.OrderByDescending(column => column.Effect ?? -1).ThenBy(column => column.Column, StringComparer.Ordinal)];
    }

    // What may be personal data stays out of the record; a table without a project is judged by the names of its columns.
    private static bool IsWithheld(Reference reference, string column) =>
        reference.Withheld.Contains(column) || PersonalHeader.Says(column, hasManyValues: reference.Find(column)?.Levels?.Count > reference.Profile.Rows / 2) is not null;

    private static FeatureDrift? Compare(Reference reference, Column column, DriftMethod method, SampleSorter sorter) => (reference.Find(column.Name), column) switch
    {
        ({ Levels: not null } known, _) when LevelCounts.IsOfLevels(column) => LevelDrift.Compare(known, LevelCounts.Of(column), method),
        ({ Numbers: not null } known, NumericColumn numbers) => NumberDrift.Compare(known, reference.Sorted(column.Name), numbers.Values, method, sorter),
        _ => null,
    };
}
