namespace Assay.Monitor.Drift;

/// <summary>
/// Whether a classifier, trained to tell a window's rows from the reference's by all features together, can do so on rows that it was not trained on:
/// it also sees changes in how columns go together.
/// </summary>
public sealed record WholeDrift
{
    /// <summary>The trainer.</summary>
    public required string Trainer { get; init; }

    /// <summary>Rows of the reference that were drawn.</summary>
    public required int ReferenceRows { get; init; }

    /// <summary>Rows of the window that were drawn.</summary>
    public required int Rows { get; init; }

    /// <summary>Parts of the cross-fit: each row is judged by a classifier that never saw it.</summary>
    public required int Folds { get; init; }

    /// <summary>Seed of the draw and of the training.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Area under the ROC curve: 0.5 when the two cannot be told apart, 1 when always.</summary>
    public double? Area { get; init; }

    /// <summary>Lower end of its interval (DeLong); the rows' scores come from several classifiers, so that it is an approximation.</summary>
    public double? AreaLow { get; init; }

    /// <summary>Upper end of the same.</summary>
    public double? AreaHigh { get; init; }
}
