namespace Assay.Statistics.Sequential;

/// <summary>What a comparison with a fixed horizon says.</summary>
public enum FixedHorizonAnswer
{
    /// <summary>The rows planned have not come: there is no answer yet.</summary>
    TooEarly,

    /// <summary>The shares differ at the plan's level.</summary>
    Different,

    /// <summary>No difference was found; a smaller one than the plan's may well be there.</summary>
    NotFoundDifferent,
}
