namespace Assay.Tracking.Access;

/// <summary>Why nobody was signed in.</summary>
public enum SignInProblem
{
    /// <summary>Somebody was.</summary>
    None,

    /// <summary>No name with this password, no such token, or one that has expired. Which of them is not said.</summary>
    Unknown,

    /// <summary>Too many attempts failed; this one was not looked at.</summary>
    ShutOut,
}
