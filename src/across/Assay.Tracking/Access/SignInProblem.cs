namespace Assay.Tracking.Access;

/// <summary>Why nobody was signed in.</summary>
public enum SignInProblem
{
    /// <summary>Somebody was.</summary>
    None,

    /// <summary>No name with this password, or no such token. Which of them is not said.</summary>
    Unknown,

    /// <summary>Too many attempts failed; this one was not looked at.</summary>
    ShutOut,

    /// <summary>The token's time is over. Told to whoever has its secret, and to nobody else.</summary>
    Expired,
}
