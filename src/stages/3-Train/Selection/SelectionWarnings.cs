using System.Globalization;
using Assay.Kernel;
using Assay.Train.Records;
using Assay.Train.Trainers;

namespace Assay.Train.Selection;

/// <summary>What a person should know about a selection before going on.</summary>
internal static class SelectionWarnings
{
    private const double Level = 0.05;

    /// <summary>At most one warning about the baseline, and one about a comparison that is not fair.</summary>
    public static IEnumerable<Problem> In(TrainSelection selection)
    {
        if (selection.Winner.Candidate == BuiltInTrainers.Baseline) yield return Warning($"No candidate has a better {selection.Metric} than the baseline.");
        else if (selection.AgainstBaseline is { } against && !IsClearlyBetter(selection, against)) yield return Warning($"The chosen model's {selection.Metric} is not clearly better than the baseline's (difference {Show(against.Difference)}, p {Show(against.PValue)}).");
        if (selection.Ranking.Any(run => run.Caveat is not null)) yield return new Problem("train.unfair-comparison", "A candidate of your own was not scored like the others; the record says how.", "Read the caveat in train.run before you trust the ranking.");
    }

    private static bool IsClearlyBetter(TrainSelection selection, PairedDifference against) =>
        against.PValue is < Level && (selection.GreaterIsBetter ? against.Difference > 0 : against.Difference < 0);

    private static Problem Warning(string message) => new("train.no-better-than-baseline", message, "Look for features that tell more, check the target, or use the baseline.");

    private static string Show(double? value) => value is { } number ? number.ToString(Math.Abs(number) < 1000 ? "0.####" : "0.##", CultureInfo.InvariantCulture) : "unknown";
}
