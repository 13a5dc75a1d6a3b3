namespace Assay.Tracking.Importing;

/// <summary>What an import found, or made, of a run or a trace.</summary>
internal enum ImportedState
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
