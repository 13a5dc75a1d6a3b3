namespace Assay.Tracking.Access;

/// <summary>With what somebody signed in. The words stand in records.</summary>
public enum SignInManner
{
    /// <summary>A name and a password.</summary>
    Password,

    /// <summary>A token.</summary>
    Token,

    /// <summary>The one-time link of the owner of a home.</summary>
    Link,

    /// <summary>An OpenID Connect provider vouched.</summary>
    OpenIdConnect,

    /// <summary>A passkey.</summary>
    Passkey,
}
