namespace Assay.Tracking.Access;

/// <summary>What came of it. The words stand in records.</summary>
public enum SignInOutcome
{
    /// <summary>A session began; or a program showed a credential that was not seen that day.</summary>
    SignedIn,

    /// <summary>A person ended their session.</summary>
    SignedOut,

    /// <summary>A session was ended from elsewhere: by another session, or since the password changed.</summary>
    SessionEnded,

    /// <summary>Attempts failed.</summary>
    Failed,
}
