using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Retraining;

/// <summary>
/// The record <c>monitor.retrain</c>, about the files of both models: a challenger was trained on a new window and compared with the champion, on held rows of the window and on the rows that the
/// champion was tested on. Going live is Release's: this record asks for nothing by itself.
/// </summary>
public sealed record MonitorRetrain : IRecordBody<MonitorRetrain>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.retrain", 1, "A challenger was trained on a new window and compared with the champion on the same rows, by a paired test and a test of what was forgotten.");

    /// <summary>What is watched.</summary>
    public required string Watch { get; init; }

    /// <summary>The record <c>monitor.proposal</c> that it follows.</summary>
    public required string Proposal { get; init; }

    /// <summary>What the new window was read from.</summary>
    public required string Window { get; init; }

    /// <summary>SHA-256 of it.</summary>
    public required Digest WindowDigest { get; init; }

    /// <summary>What the challenger learnt from.</summary>
    public required LearnFrom LearnFrom { get; init; }

    /// <summary>Rows that it learnt from, of the champion's training rows and of the window.</summary>
    public required int LearntRows { get; init; }

    /// <summary>Rows of the window that neither has learnt from.</summary>
    public required int HeldRows { get; init; }

    /// <summary>By what they were chosen: <c>the latest</c> or <c>chance</c>.</summary>
    public required string HeldBy { get; init; }

    /// <summary>SHA-256 of the champion.</summary>
    public required Digest Champion { get; init; }

    /// <summary>SHA-256 of the challenger.</summary>
    public required Digest Challenger { get; init; }

    /// <summary>The record of its training.</summary>
    public required string ChallengerModel { get; init; }

    /// <summary>The record of its verdict.</summary>
    public required string ChallengerVerdict { get; init; }

    /// <summary>Whether it passed every gate that blocks.</summary>
    public required bool IsFit { get; init; }

    /// <summary>Both models on the held rows; the metric that decides comes first.</summary>
    public required ImmutableArray<ModelComparison> NewRows { get; init; }

    /// <summary>p-value at or below which the challenger is better by more than chance.</summary>
    public required double Level { get; init; }

    /// <summary>What was forgotten.</summary>
    public required ForgettingTest Forgetting { get; init; }

    /// <summary>How it ended.</summary>
    public required RetrainConclusion Conclusion { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it does not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
