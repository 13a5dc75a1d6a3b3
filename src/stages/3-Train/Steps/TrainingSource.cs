using System.Collections.Immutable;
using Assay.Data;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Train.Steps;

/// <summary>Where the rows come from: the artifacts by which steps know whether they changed, and how to load them once a step is due.</summary>
internal sealed class TrainingSource(Artifact table, Artifact split, ImmutableArray<string> features, bool isOrdered, Func<CancellationToken, Task<Outcome<TrainingData>>> load)
{
    private Task<Outcome<TrainingData>>? _loaded;

    /// <summary>All rows.</summary>
    public Artifact Table { get; } = table;

    /// <summary>Which row is in which fold, or in the test set.</summary>
    public Artifact Split { get; } = split;

    /// <summary>Names of the feature columns, in the table's order.</summary>
    public ImmutableArray<string> Features { get; } = features;

    /// <summary>Whether folds are stretches of time (see <see cref="TrainingData.IsOrdered"/>).</summary>
    public bool IsOrdered { get; } = isOrdered;

    /// <summary>What the stage Data prepared.</summary>
    public static TrainingSource Of(PreparedData data, ProblemSection problem, bool isOrdered) => new(data.Table, data.Split, data.Features, isOrdered, async cancellation =>
    {
        var rows = await data.LoadAsync(cancellation);
        return rows.Then(loaded => TrainingData.Of(loaded, problem, data.Features)).Map(made => made with { IsOrdered = isOrdered });
    });

    /// <summary>The rows, loaded the first time that somebody asks.</summary>
    public Task<Outcome<TrainingData>> LoadAsync(CancellationToken cancellation) => _loaded ??= load(cancellation);
}
