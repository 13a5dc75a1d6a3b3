namespace Assay.Evidence.Coverage;

/// <summary>How old the newest evidence is, by the part's window. An axis of its own: accepted evidence goes stale too.</summary>
public enum Freshness
{
    /// <summary>Within the window.</summary>
    Current,

    /// <summary>Older, and still of use.</summary>
    Ageing,

    /// <summary>Too old to count on.</summary>
    Stale,
}
