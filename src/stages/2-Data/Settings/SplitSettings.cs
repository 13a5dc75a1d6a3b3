namespace Assay.Data.Settings;

/// <summary>How rows are divided: <c>train.split</c>.</summary>
public sealed record SplitSettings
{
    /// <summary>By what.</summary>
    public required SplitKind Kind { get; init; }

    /// <summary>The column of groups or times, or that says which rows are tested on; null for the other kinds.</summary>
    public string? By { get; init; }

    /// <summary>Share of the rows that is kept for the test, above 0 and below 1.</summary>
    public double Test { get; init; } = 0.25;

    /// <summary>Number of folds of the training rows; at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>How often the training rows are divided anew; null means 2, and 1 by time, where there is no chance in it.</summary>
    public int? Repeats { get; init; }

    /// <summary>How often the training rows are divided anew, the default filled in.</summary>
    public int EffectiveRepeats() => Repeats ?? (Kind == SplitKind.Time ? 1 : 2);
}
