using Assay.Monitor.Settings;

namespace Assay.Monitor.Retraining;

/// <summary>Whether a challenger still does what the champion did on the rows that the champion was tested on, which neither has learnt from.</summary>
public sealed record ForgettingTest
{
    /// <summary>Both models on those rows.</summary>
    public required ModelComparison OldRows { get; init; }

    /// <summary>The most that may be lost.</summary>
    public required double Most { get; init; }

    /// <summary>What was held against it.</summary>
    public required ForgettingJudge JudgedBy { get; init; }

    /// <summary>What was lost on the old rows since they were best known; 0 or less is nothing (D. Lopez-Paz and M. Ranzato, 2017; A. Chaudhry et al., 2018). Null when a score is not defined.</summary>
    public double? Forgetting { get; init; }

    /// <summary>What was gained on the old rows by learning the new ones; below 0 is lost.</summary>
    public double? BackwardTransfer { get; init; }

    /// <summary>The upper end of the 95 % interval of the loss; null when there is none.</summary>
    public double? LossHigh { get; init; }

    /// <summary>Whether no more was lost than may be; false too where that could not be shown.</summary>
    public required bool IsWithin { get; init; }
}
