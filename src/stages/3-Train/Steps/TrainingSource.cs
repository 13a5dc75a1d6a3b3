using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Train.Steps;

/// <summary>Where the rows come from: the artifacts by which steps know whether they changed, and how to load them once a step is due.</summary>
internal sealed class TrainingSource(Artifact table, Artifact split, ImmutableArray<string> features, Func<CancellationToken, Task<Outcome<TrainingData>>> load)
{
    private Task<Outcome<TrainingData>>? _loaded;

    /// <summary>All rows.</summary>
    public Artifact Table { get; } = table;

    /// <summary>Which row is in which fold, or in the test set.</summary>
    public Artifact Split { get; } = split;

    /// <summary>Names of the feature columns, in the table's order.</summary>
    public ImmutableArray<string> Features { get; } = features;

    /// <summary>The rows, loaded the first time that somebody asks.</summary>
    public Task<Outcome<TrainingData>> LoadAsync(CancellationToken cancellation) => _loaded ??= load(cancellation);
}
