namespace Assay.Train.Settings;

/// <summary>Seeded random search with successive halving.</summary>
public sealed record TuningSettings
{
    /// <summary>Parameter sets tried for each candidate that has parameters; the first is the defaults.</summary>
    public int Trials { get; init; } = 6;

    /// <summary>One in so many goes from the first rung (two folds) to the second (all folds of all repeats); at 1 all do.</summary>
    public int Halving { get; init; } = 3;
}
