namespace Assay.Tracking.Access;

/// <summary>A server's own rules of access.</summary>
public sealed record AccessOptions
{
    /// <summary>What everybody who signed in may do with a thing that they have no permission for.</summary>
    public AccessLevel Default { get; init; } = AccessLevel.Read;

    /// <summary>So many failures under one name shut it out.</summary>
    public int MostFailures { get; init; } = 10;

    /// <summary>So many failures from one address shut it out: more than for a name, since a whole office may come from one.</summary>
    public int MostFailuresFromAddress { get; init; } = 50;

    /// <summary>How long a name or an address is shut out the first time, twice as long each time after, and over how long failures are counted.</summary>
    public TimeSpan LockOut { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest that a name or an address is shut out: who guesses at a name keeps its owner out too, who then still has their tokens and sessions.</summary>
    public TimeSpan LongestLockOut { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a change that another process made may go unseen.</summary>
    public TimeSpan Freshness { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a verified password need not be verified again.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromMinutes(15);
}
