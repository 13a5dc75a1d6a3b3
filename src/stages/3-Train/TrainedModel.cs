using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Train.Scoring;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Assay.Train;

/// <summary>What the stage Train publishes for the stages after it.</summary>
public sealed record TrainedModel
{
    /// <summary>The chosen model, <c>model.onnx</c>. Score with <see cref="OnnxScorer"/>.</summary>
    public required Artifact Onnx { get; init; }

    /// <summary>Its signature, <c>model.signature.json</c>.</summary>
    public required Artifact SignatureFile { get; init; }

    /// <summary>What it takes and gives.</summary>
    public required ModelSignature Signature { get; init; }

    /// <summary>Its predictions of training rows by models that had not seen them; see <see cref="OutOfFoldFile"/>.</summary>
    public required Artifact OutOfFold { get; init; }

    /// <summary>Why <see cref="OutOfFold"/> may hold predictions of rows that the model did see; null when it does not: so for a model that was brought along finished.</summary>
    public string? OutOfFoldCaveat { get; init; }

    /// <summary>The baseline as a model, <c>baseline.onnx</c>: score it like the other.</summary>
    public required Artifact BaselineOnnx { get; init; }

    /// <summary>The baseline's predictions of the same training rows.</summary>
    public required Artifact BaselineOutOfFold { get; init; }

    /// <summary>The record <c>train.selection</c>.</summary>
    public required RecordEntry Selection { get; init; }

    /// <summary>The record <c>train.model</c>.</summary>
    public required RecordEntry Model { get; init; }

    /// <summary>The record <c>train.model</c> of the baseline.</summary>
    public required RecordEntry Baseline { get; init; }

    /// <summary>Every record <c>train.run</c> of this selection, in order.</summary>
    public required ImmutableArray<RecordEntry> Runs { get; init; }

    /// <summary>Learns the same candidate with the same parameters and seed on other rows, for a learning curve; null for a model brought along finished or by a command.</summary>
    public Func<TrainingRows, ITrainedModel>? Refit { get; init; }
}
