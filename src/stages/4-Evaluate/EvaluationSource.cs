using System.Collections.Immutable;
using Assay.Evaluate.Bench;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Evaluate;

/// <summary>What an evaluation reads of the stages before it: by digest, so that steps that are up to date load nothing, and a way to load it all.</summary>
public sealed record EvaluationSource
{
    /// <summary>The problem as framed.</summary>
    public required ProblemSection Problem { get; init; }

    /// <summary>The chosen model's ONNX file.</summary>
    public required Artifact Model { get; init; }

    /// <summary>All else that predictions rest on: signature, out-of-fold predictions, the baseline.</summary>
    public required ImmutableArray<Artifact> ModelParts { get; init; }

    /// <summary>All rows.</summary>
    public required Artifact Table { get; init; }

    /// <summary>Which rows are trained and which tested on.</summary>
    public required Artifact Split { get; init; }

    /// <summary>Every column of the table.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The columns that the model reads.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>The columns that name groups of people to be protected.</summary>
    public required ImmutableArray<string> Protected { get; init; }

    /// <summary>Columns whose values are not put on record, because they may be personal.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>Checks on the data that act as gates.</summary>
    public ImmutableArray<DataCheck> DataChecks { get; init; } = [];

    /// <summary>Everything random follows from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Loads the table and opens the models; called at most once a run, and only when a step is due.</summary>
    public required Func<CancellationToken, Task<Outcome<BenchMaterials>>> LoadAsync { get; init; }

    /// <summary>Names the test set: the digest of the table's and the split's digests.</summary>
    public Digest TestSet => Digest.Of($"{Table.Digest} {Split.Digest}");
}
