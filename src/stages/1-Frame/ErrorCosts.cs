namespace Assay.Frame;

/// <summary>What each kind of error costs, on one scale. Binary tasks only; the decision threshold follows from them.</summary>
public sealed record ErrorCosts
{
    /// <summary>Cost of calling a negative case positive; 0 or more.</summary>
    public double FalsePositive { get; init; } = 1;

    /// <summary>Cost of calling a positive case negative; 0 or more.</summary>
    public double FalseNegative { get; init; } = 1;

    /// <summary>Unit of both: pounds, hours, complaints.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the figures come from.</summary>
    public string? Why { get; init; }
}
