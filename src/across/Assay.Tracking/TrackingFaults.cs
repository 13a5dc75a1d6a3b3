namespace Assay.Tracking;

/// <summary>The codes of what may be expected to fail in tracking. Doors translate them.</summary>
public static class TrackingFaults
{
    /// <summary>There is no such thing.</summary>
    public const string NotFound = "tracking.not-found";

    /// <summary>The identifier or the name is taken.</summary>
    public const string AlreadyExists = "tracking.already-exists";

    /// <summary>A value is not what its field takes.</summary>
    public const string Invalid = "tracking.invalid";

    /// <summary>What is asked does not go with the state that the thing is in.</summary>
    public const string WrongState = "tracking.wrong-state";

    /// <summary>Somebody else changed it meanwhile: read again, and retry.</summary>
    public const string Changed = "tracking.changed";

    /// <summary>What is asked is not possible where this server keeps its things.</summary>
    public const string NotSupported = "tracking.not-supported";

    /// <summary>There is no more room where content is kept.</summary>
    public const string NoRoom = "tracking.no-room";
}
