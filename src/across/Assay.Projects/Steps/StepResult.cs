using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>What a step left behind, whether it ran just now or long ago.</summary>
/// <param name="Records">Its records, in the order written.</param>
/// <param name="Artifacts">Its artifacts.</param>
/// <param name="Ran">False when the step was up to date and nothing was done.</param>
public sealed record StepResult(ImmutableArray<RecordEntry> Records, ImmutableArray<Artifact> Artifacts, bool Ran)
{
    /// <summary>The first record of the type's kind.</summary>
    /// <exception cref="InvalidOperationException">The step wrote none.</exception>
    public RecordEntry Entry<TBody>() where TBody : IRecordBody<TBody> => Records.First(record => record.Kind == TBody.Kind.Name);

    /// <summary>The body of the first record of the type's kind.</summary>
    public TBody Record<TBody>() where TBody : IRecordBody<TBody> => Entry<TBody>().As<TBody>();

    /// <summary>The artifact of that name.</summary>
    public Artifact Artifact(string name) => Artifacts.First(artifact => artifact.Name == name);
}
