using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Monitor.Answering;
using Assay.Monitor.Running;

namespace Assay.Monitor.Retraining;

/// <summary>What a ledger says of a model and of its use since it was trained.</summary>
/// <param name="Model">The record of the champion's training.</param>
/// <param name="Windows">The windows recorded since, oldest first, each by its newest record.</param>
/// <param name="Alerts">Open alerts of the same watch.</param>
public sealed record RetrainEvidence(RecordEntry Model, ImmutableArray<RecordedWindow> Windows, ImmutableArray<AlertCase> Alerts);
