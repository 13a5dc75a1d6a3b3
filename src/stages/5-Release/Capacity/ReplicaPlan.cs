namespace Assay.Release.Capacity;

/// <summary>How many machines like the one that was measured a load needs.</summary>
/// <param name="LoadPerSecond">The load, in requests a second.</param>
/// <param name="HeadroomPercent">Share of each machine's knee that is kept free.</param>
/// <param name="Replicas">Machines.</param>
public sealed record ReplicaPlan(double LoadPerSecond, double HeadroomPercent, int Replicas)
{
    /// <summary>Load of each, in percent of its knee.</summary>
    public required double UtilisationPercent { get; init; }

    /// <summary>The same while one machine is away; null where there is only one.</summary>
    public double? UtilisationOneAwayPercent { get; init; }

    /// <summary>What a machine costs an hour, as it was stated; null where it was not.</summary>
    public double? PricePerHour { get; init; }

    /// <summary>What all cost an hour.</summary>
    public double? CostPerHour { get; init; }

    /// <summary>What 1,000 predictions cost at that load.</summary>
    public double? CostPer1000 { get; init; }

    /// <summary>Whether the others carry the load at the objective while one is away.</summary>
    public bool BearsOneAway => UtilisationOneAwayPercent is <= 100;

    /// <summary>Plans.</summary>
    /// <param name="load">Requests a second, above 0.</param>
    /// <param name="knee">Requests a second that one machine takes at the objective, above 0.</param>
    /// <param name="headroom">Percent of the knee that is kept free, from 0 to below 100.</param>
    /// <param name="price">What a machine costs an hour.</param>
    public static ReplicaPlan Of(double load, double knee, double headroom, double? price)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(load);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(knee);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(headroom, 100);
        var replicas = (int)Math.Ceiling(load / (knee * (1 - (headroom / 100))));
        return new ReplicaPlan(load, headroom, replicas)
        {
            UtilisationPercent = 100 * load / (replicas * knee),
            UtilisationOneAwayPercent = replicas > 1 ? 100 * load / ((replicas - 1) * knee) : null,
            PricePerHour = price,
            CostPerHour = price * replicas,
            CostPer1000 = price * replicas / (load * 3600) * 1000,
        };
    }
}
