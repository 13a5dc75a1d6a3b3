namespace Assay.Server.Pages.Home;

/// <summary>What kinds of things wait for people.</summary>
internal enum WaitingKind
{
    /// <summary>A claim of somebody else, to confirm, accept or reject.</summary>
    Claim,

    /// <summary>A request for release, to approve or reject.</summary>
    Approval,

    /// <summary>An item of a checklist that does not hold, or that was let be for a while which is nearly over.</summary>
    Exception,

    /// <summary>An alert that nobody took on.</summary>
    Acknowledgement,
}
