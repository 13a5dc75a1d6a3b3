using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>Who may sign in, and what they may do.</summary>
public sealed class AccessServices
{
    /// <summary>Services over documents.</summary>
    /// <param name="documents">Where everything is kept.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="entropy">Makes pseudonyms, salts and secrets. It has to be unpredictable, and is called from several threads.</param>
    /// <param name="options">The server's own rules.</param>
    public AccessServices(IDocumentStore documents, TimeProvider clock, Entropy entropy, AccessOptions? options = null)
    {
        var store = new AccessStore(documents, clock, entropy);
        Users = new UserService(store);
        Tokens = new AccessTokenService(store);
        Passkeys = new PasskeyService(store);
        Permissions = new PermissionService(store, Users);
        Roles = new RoleService(store, Users);
        ExternalIdentities = new ExternalIdentityService(store, this);
        Audit = new SignInAudit(store);
        SignIns = new SignInService(store, this, options ?? new AccessOptions());
    }

    /// <summary>People.</summary>
    public UserService Users { get; }

    /// <summary>Their tokens.</summary>
    public AccessTokenService Tokens { get; }

    /// <summary>Their passkeys.</summary>
    public PasskeyService Passkeys { get; }

    /// <summary>What they may do.</summary>
    public PermissionService Permissions { get; }

    /// <summary>What they are to projects.</summary>
    public RoleService Roles { get; }

    /// <summary>People for whom a provider vouches.</summary>
    public ExternalIdentityService ExternalIdentities { get; }

    /// <summary>Who signed in and out.</summary>
    public SignInAudit Audit { get; }

    /// <summary>Who asks.</summary>
    public SignInService SignIns { get; }
}
