namespace Assay.Evaluate.Robustness;

/// <summary>A way in which inputs go wrong.</summary>
public enum Disturbance
{
    /// <summary>Gaussian noise on numeric features; the level is a multiple of the feature's standard deviation.</summary>
    Noise,

    /// <summary>Emptied feature cells; the level is their share.</summary>
    Missing,

    /// <summary>Categorical cells with another level, drawn uniformly; the level is their share.</summary>
    Swaps,

    /// <summary>Numeric cells moved beyond the training range; the level is by how many ranges, for one cell in twenty.</summary>
    OutOfRange,
}
