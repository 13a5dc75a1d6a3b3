namespace Assay.Tracking.Access;

/// <summary>What changed in who may do what. The words stand in records.</summary>
public enum AccessChangeKind
{
    /// <summary>A person may sign in from now on.</summary>
    PersonAdded,

    /// <summary>A person can no longer sign in; their tokens and permissions are gone.</summary>
    PersonRemoved,

    /// <summary>A person has another password.</summary>
    PasswordChanged,

    /// <summary>A person became an administrator.</summary>
    AdminGranted,

    /// <summary>A person is no administrator any more.</summary>
    AdminWithdrawn,

    /// <summary>A person has a new token. No longer written: see <see cref="TokenChanged"/>.</summary>
    TokenAdded,

    /// <summary>A token signs nobody in any more. No longer written: see <see cref="TokenChanged"/>.</summary>
    TokenRemoved,

    /// <summary>A person got a permission.</summary>
    PermissionGranted,

    /// <summary>A permission has another level.</summary>
    PermissionChanged,

    /// <summary>A permission was taken away.</summary>
    PermissionWithdrawn,

    /// <summary>Too many attempts to sign in failed: no more are looked at for a while.</summary>
    LockedOut,

    /// <summary>A person has a new passkey.</summary>
    PasskeyAdded,

    /// <summary>A passkey signs nobody in any more.</summary>
    PasskeyRemoved,
}
