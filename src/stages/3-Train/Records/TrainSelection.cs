using System.Collections.Immutable;
using Assay.Frame;
using Assay.Ledger.Records;

namespace Assay.Train.Records;

/// <summary>
/// The record <c>train.selection</c>: which run was chosen, by which rule, and by how much. It rests on training rows alone. The winner's own
/// score is the best of several and so somewhat flattered; the evaluation on the test set is the unbiased one.
/// </summary>
public sealed record TrainSelection : IRecordBody<TrainSelection>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("train.selection", 1, "One model was chosen among the candidates by repeated cross-validation on the training rows.");

    /// <summary>The metric that decided.</summary>
    public required string Metric { get; init => field = MetricCatalogue.Current(value); }

    /// <summary>False when less is better.</summary>
    public required bool GreaterIsBetter { get; init; }

    /// <summary>What was chosen.</summary>
    public required RankedRun Winner { get; init; }

    /// <summary>Why it was chosen, in one or two sentences.</summary>
    public required string Reason { get; init; }

    /// <summary>The best run of each candidate, the best first. The winner need not be the first: see <see cref="Reason"/>.</summary>
    public required ImmutableArray<RankedRun> Ranking { get; init; }

    /// <summary>Winner against the best of the other learned candidates; null when there is none to compare with.</summary>
    public PairedDifference? AgainstRunnerUp { get; init; }

    /// <summary>Winner against the baseline; null when the winner is the baseline.</summary>
    public PairedDifference? AgainstBaseline { get; init; }

    /// <summary>The winner's metrics on all its out-of-fold predictions taken together, each repeat on its own, then averaged.</summary>
    public required ImmutableSortedDictionary<string, double> OutOfFold { get; init => field = MetricCatalogue.Current(value); }
}
