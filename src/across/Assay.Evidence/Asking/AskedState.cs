namespace Assay.Evidence.Asking;

/// <summary>How a request to a witness stands.</summary>
public enum AskedState
{
    /// <summary>Its link works.</summary>
    Open,

    /// <summary>It was answered; its link works no more.</summary>
    Answered,

    /// <summary>It was taken back.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Expired,
}
