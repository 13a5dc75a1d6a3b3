namespace Assay.Release.Deciding;

/// <summary>How far a request has come.</summary>
public enum ReleaseState
{
    /// <summary>Something on the checklist does not hold, and no exception covers it.</summary>
    NotReady,

    /// <summary>Approvals are missing.</summary>
    Waiting,

    /// <summary>It may go live.</summary>
    Granted,

    /// <summary>Somebody rejected it.</summary>
    Rejected,
}
