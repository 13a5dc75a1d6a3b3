using Assay.Data.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Data;

/// <summary>How numeric columns go together, the strongest first.</summary>
internal static class CorrelationTable
{
    private const int MostShown = 15;

    /// <summary>Nothing when there is no pair of numeric columns.</summary>
    public static Markup Write(Cited<DataProfile> profile)
    {
        var strongest = profile.At(record => record.Correlations).Items().Where(pair => pair.At(it => it.Pearson).IsThere).OrderByDescending(pair => Math.Abs(pair.Value.Pearson!.Value)).Take(MostShown).ToArray();
        return strongest.Length == 0 ? Markup.None : Markup.Of($"<details><summary>Strongest correlations</summary>{DataTable.OfNumbers(
            "Correlations",
            Markup.Of($"Pairs of numeric columns with the largest Pearson correlations. A curved relation may have none, and a relation is no cause. From {Figure.Record(profile)}."),
            ["Column", "and", "Pearson’s r", "Rows with both"],
            strongest.Select(pair => (Cell[])[Cell.Of(pair.At(it => it.First)), Cell.Of(pair.At(it => it.Second)), Cell.Of(pair.At(it => it.Pearson), NumberStyle.Signed), Cell.Of(pair.At(it => it.Rows), NumberStyle.Count)]))}</details>");
    }
}
