using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Tracking.Artifacts;

namespace Assay.Tracking.LoggedModels;

/// <summary>The upload of a logged model ended, well or not, and this is what it was at that moment.</summary>
/// <param name="ModelId">The logged model.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">How it ended: <c>ready</c> or <c>failed</c>.</param>
/// <param name="SourceRunId">The run that made it, as the client says.</param>
/// <param name="ModelType">What kind of model the client says it is.</param>
/// <param name="ArtifactLocation">Where its artifacts are.</param>
/// <param name="Artifacts">What was there at that moment, where this server keeps it.</param>
/// <param name="Params">Its parameters, at most the first hundred in the order of their keys.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record LoggedModelFinished(
    string ModelId, string ExperimentId, string Name, string Status, string? SourceRunId, string? ModelType, string ArtifactLocation, ArtifactSummary? Artifacts,
    ImmutableSortedDictionary<string, string> Params, long At) : IRecordBody<LoggedModelFinished>
{
    private const int MostParams = 100;

    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.model", 1, "The upload of a logged model ended: what it was at that moment.");

    internal static LoggedModelFinished Of(LoggedModel model, ArtifactSummary? artifacts) => new(
        model.ModelId, model.ExperimentId, model.Name, model.Status.ToString().ToLowerInvariant(), model.SourceRunId, model.ModelType, model.ArtifactLocation, artifacts,
        model.Params.Take(MostParams).ToImmutableSortedDictionary(param => param.Key, param => param.Value, StringComparer.Ordinal), model.LastUpdateTime);
}
