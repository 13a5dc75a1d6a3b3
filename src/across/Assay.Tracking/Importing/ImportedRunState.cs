namespace Assay.Tracking.Importing;

/// <summary>What an import found, or made, of a run.</summary>
internal enum ImportedRunState
{
    /// <summary>Written, and the same as in the source.</summary>
    Written,

    /// <summary>Here already, and the same.</summary>
    Unchanged,

    /// <summary>Brought over before, and changed here since: left alone.</summary>
    ChangedHere,

    /// <summary>Written, and not the same as in the source.</summary>
    Differs,
}
