using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Retraining;

/// <summary>
/// The record <c>monitor.proposal</c>, about the model's file: whether it is due to be trained anew, by a policy that was set beforehand, and by which records. It proposes: what comes of it, the
/// record <c>monitor.retrain</c> says.
/// </summary>
public sealed record MonitorProposal : IRecordBody<MonitorProposal>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.proposal", 1, "Whether a model is due to be trained anew was decided from records, by a policy set beforehand.");

    /// <summary>What is watched.</summary>
    public required string Watch { get; init; }

    /// <summary>SHA-256 of the champion, the model that is in use.</summary>
    public required Digest Model { get; init; }

    /// <summary>When it was trained, as its record states.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>Its age, in whole days.</summary>
    public required int AgeDays { get; init; }

    /// <summary>The policy at that moment.</summary>
    public required RetrainPolicy Policy { get; init; }

    /// <summary>Windows that were recorded since the model was trained, each by its newest record.</summary>
    public required int Windows { get; init; }

    /// <summary>Each trigger that the policy has.</summary>
    public required ImmutableArray<TriggerFinding> Triggers { get; init; }

    /// <summary>Whether any of them is met.</summary>
    public required bool IsDue { get; init; }

    /// <summary>What it does not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
