using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Collecting;

/// <summary>What was in the bin when it was looked for.</summary>
internal sealed record Chosen(IReadOnlyList<Experiment> Experiments, IReadOnlyList<RunInfo> Runs, IReadOnlyList<LoggedModel> Models);
